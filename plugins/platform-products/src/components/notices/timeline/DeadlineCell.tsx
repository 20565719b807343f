import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import type {
  NoticeRow,
  Timeline,
} from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import { noticeRouteRef } from '../../../routes';
import {
  EmptyGridMapCell,
  type GridCellProps,
  GridMapCell,
} from '../../charts/GridMapCell';
import { formatNumber } from '../../common/formatNumber';
import { NO_OWNER } from '../../common/OwnerFilter';

/** What one team still has to move for one notice; leads to its consumers. */
export function DeadlineCell(props: {
  notice: NoticeRow;
  team: Timeline['teams'][number];
  /** The most open migrations of any cell. */
  most: number;
  cellProps: GridCellProps;
}) {
  const { notice, team, most, cellProps } = props;
  const t = useText();
  const pathOf = useRouteRef(noticeRouteRef);
  const cell = team.notices.find(({ id }) => id === notice.id);
  if (!cell) {
    return (
      <EmptyGridMapCell
        cellProps={cellProps}
        label={t('notices.map.cellNone')}
      />
    );
  }
  const label = t('notices.map.cell', {
    team: team.owner ? nameOf(team.owner) : t('common.unowned'),
    notice: notice.title,
    open: formatNumber(cell.open),
    done: formatNumber(cell.done),
  });
  const query = new URLSearchParams({ owner: team.owner ?? NO_OWNER });
  return (
    <GridMapCell
      cellProps={cellProps}
      label={label}
      share={cell.open > 0 ? cell.open / most : undefined}
      link={linkProps => (
        <Link
          {...linkProps}
          to={`${pathOf({ id: notice.id })}?${query}#consumers`}
        >
          {cell.open > 0 ? formatNumber(cell.open) : '✓'}
        </Link>
      )}
    />
  );
}

function nameOf(owner: string): string {
  return parseEntityRef(owner, { defaultKind: 'group' }).name;
}
