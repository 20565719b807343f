import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import type {
  NoticeRow,
  Timeline,
} from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import { noticeRouteRef } from '../../../routes';
import { rampColour } from '../../charts/levelColour';
import { formatNumber } from '../../common/formatNumber';
import { NO_OWNER } from '../../common/OwnerFilter';

const useStyles = makeStyles(theme => ({
  cell: { padding: 0, textAlign: 'center', height: 32 },
  content: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    minHeight: 32,
    whiteSpace: 'nowrap',
    ...theme.typography.body2,
    '&:focus': {
      outline: `3px solid ${theme.palette.text.primary}`,
      outlineOffset: -3,
    },
  },
}));

/** What one team still has to move for one notice; leads to its consumers. */
export function DeadlineCell(props: {
  notice: NoticeRow;
  team: Timeline['teams'][number];
  /** The most open migrations of any cell. */
  most: number;
  cellProps: { 'data-cell': string; tabIndex: number; onFocus: () => void };
}) {
  const { notice, team, most, cellProps } = props;
  const classes = useStyles();
  const { palette } = useTheme();
  const t = useText();
  const pathOf = useRouteRef(noticeRouteRef);
  const cell = team.notices.find(({ id }) => id === notice.id);
  if (!cell) {
    return (
      <td className={classes.cell}>
        <span
          {...cellProps}
          role="img"
          aria-label={t('notices.map.cellNone')}
          className={classes.content}
        >
          –
        </span>
      </td>
    );
  }
  const { fill, text } = rampColour(cell.open / most, palette.type);
  const label = t('notices.map.cell', {
    team: team.owner ? nameOf(team.owner) : t('common.unowned'),
    notice: notice.title,
    open: formatNumber(cell.open),
    done: formatNumber(cell.done),
  });
  const query = new URLSearchParams({ owner: team.owner ?? NO_OWNER });
  return (
    <td
      className={classes.cell}
      style={cell.open > 0 ? { backgroundColor: fill } : undefined}
    >
      <Link
        {...cellProps}
        to={`${pathOf({ id: notice.id })}?${query}#consumers`}
        aria-label={label}
        title={label}
        className={classes.content}
        style={{ color: cell.open > 0 ? text : palette.text.primary }}
      >
        {cell.open > 0 ? formatNumber(cell.open) : '✓'}
      </Link>
    </td>
  );
}

function nameOf(owner: string): string {
  return parseEntityRef(owner, { defaultKind: 'group' }).name;
}
