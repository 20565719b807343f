import { Link } from '@backstage/core-components';
import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import type {
  TierRow,
  TierSummaryRow,
} from 'backstage-plugin-platform-products-common';
import type { ReactElement } from 'react';
import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { tierFindingsRouteRef, tierMapRouteRef } from '../../../routes';
import { GridMap } from '../../charts/GridMap';
import {
  EmptyGridMapCell,
  type GridCellProps,
  type GridLinkProps,
  GridMapCell,
} from '../../charts/GridMapCell';
import { formatNumber } from '../../common/formatNumber';
import { EntitiesLink } from '../../entities/EntitiesLink';
import { type Grouping, NO_GROUP } from './groupings';

/** A column: a tier, or what needs attention. */
interface GroupColumn {
  id: string;
  title: string;
  count: (row: TierSummaryRow) => number;
  /** Leads to what the cell counts. */
  link: (group: string, props: GridLinkProps, text: string) => ReactElement;
}

const useStyles = makeStyles(theme => ({
  head: { minWidth: 72, maxWidth: 140 },
  number: { textAlign: 'right', padding: theme.spacing(0.5) },
}));

/** Groups × tiers, with what needs attention beside it. */
export function GroupsMap(props: {
  groups: TierSummaryRow[];
  groupBy: Grouping;
  tiers: TierRow[];
  filters: QueryFilters;
}) {
  const { groups, groupBy, tiers, filters } = props;
  const classes = useStyles();
  const t = useText();
  const columns = useColumns({ groupBy, tiers, filters });
  return (
    <GridMap
      caption={t('tiers.groups.subtitle')}
      keys={t('tiers.groups.keys')}
      heads={[t(`tiers.groups.by.${groupBy}`), t('tiers.groups.entities')]}
      headClass={classes.head}
      spans={[
        {
          key: 'tiers',
          title: t('tiers.groups.tiers'),
          columns: tiers.length,
        },
        {
          key: 'attention',
          title: t('tiers.groups.attention'),
          columns: columns.length - tiers.length,
        },
      ].filter(span => span.columns > 0)}
      columns={columns}
      columnKey={column => column.id}
      columnTitle={column => column.title}
      rows={groups}
      rowKey={row => row.group ?? NO_GROUP}
      rowTitle={row =>
        row.group ? (
          <EntityRefLink entityRef={row.group} />
        ) : (
          t(`tiers.groups.without.${groupBy}`)
        )
      }
      rowFacts={row => (
        <td className={classes.number}>{formatNumber(row.entities)}</td>
      )}
      cell={(row, column, cellProps) => (
        <Cell
          row={row}
          groupBy={groupBy}
          column={column}
          cellProps={cellProps}
        />
      )}
    />
  );
}

function Cell(props: {
  row: TierSummaryRow;
  groupBy: Grouping;
  column: GroupColumn;
  cellProps: GridCellProps;
}) {
  const { row, groupBy, column, cellProps } = props;
  const t = useText();
  const count = column.count(row);
  const names = {
    group: row.group
      ? parseEntityRef(row.group).name
      : t(`tiers.groups.without.${groupBy}`),
    column: column.title,
  };
  return count === 0 ? (
    <EmptyGridMapCell
      cellProps={cellProps}
      label={t('tiers.groups.cellNone', names)}
    />
  ) : (
    <GridMapCell
      cellProps={cellProps}
      label={t('tiers.groups.cell', {
        ...names,
        number: formatNumber(count),
        entities: formatNumber(row.entities),
      })}
      share={count / row.entities}
      link={linkProps =>
        column.link(row.group ?? NO_GROUP, linkProps, formatNumber(count))
      }
    />
  );
}

function useColumns(options: {
  groupBy: Grouping;
  tiers: TierRow[];
  filters: QueryFilters;
}): GroupColumn[] {
  const { groupBy, tiers, filters } = options;
  const t = useText();
  const findings = useRouteRef(tierFindingsRouteRef)();
  const map = useRouteRef(tierMapRouteRef)();
  const here =
    (wanted: Record<string, string[]>): GroupColumn['link'] =>
    (group, linkProps, text) =>
      (
        <EntitiesLink
          {...linkProps}
          filters={filters}
          wanted={{ [groupBy]: [group], ...wanted }}
        >
          {text}
        </EntitiesLink>
      );
  const elsewhere =
    (path: string, wanted: Record<string, string>): GroupColumn['link'] =>
    (group, linkProps, text) =>
      (
        <Link
          {...linkProps}
          to={`${path}?${new URLSearchParams({
            [groupBy]: group,
            kind: 'component',
            ...wanted,
          })}`}
        >
          {text}
        </Link>
      );
  return [
    ...tiers.map(
      ({ name, title }): GroupColumn => ({
        id: `tier ${name}`,
        title,
        count: row => row.tiers[name] ?? 0,
        link: here({ tier: [name] }),
      }),
    ),
    {
      id: 'untagged',
      title: t('tiers.groups.untagged'),
      count: row => row.untagged,
      link: here({ tierState: ['not-set', 'invalid'] }),
    },
    {
      id: 'notMet',
      title: t('tiers.groups.notMet'),
      count: row => row.notMet,
      link: elsewhere(findings, { state: 'not-met' }),
    },
    {
      id: 'inverted',
      title: t('tiers.groups.inverted'),
      count: row => row.inverted,
      link: elsewhere(map, { inversions: 'only' }),
    },
  ];
}
