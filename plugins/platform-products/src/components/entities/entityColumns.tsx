import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { EntityRow } from 'backstage-plugin-platform-products-common';
import type { Text } from '../../hooks/useText';
import type { Column } from '../common/DataTable';
import { formatNumber } from '../common/formatNumber';
import { LevelBadge } from '../common/LevelBadge';
import { OutcomeLabel } from '../common/OutcomeLabel';
import { ScoreBar } from '../common/ScoreBar';
import { TierChip } from '../common/TierChip';

/** Columns that every table of entities has. */
export function generalColumns(
  t: Text,
  pathOf: (entityRef: string) => string,
): Column<EntityRow>[] {
  return [
    {
      id: 'entity',
      header: t('entities.columns.entity'),
      render: row => (
        <>
          <Link to={pathOf(row.entityRef)}>{row.title}</Link>
          <div style={{ opacity: 0.8 }}>{row.type ?? row.kind}</div>
        </>
      ),
    },
    {
      id: 'owner',
      header: t('entities.columns.owner'),
      render: row =>
        row.owner ? (
          <EntityRefLink entityRef={row.owner} />
        ) : (
          t('common.unowned')
        ),
    },
    {
      id: 'tier',
      header: t('entities.columns.tier'),
      render: row => <TierChip tier={row.tier} />,
    },
  ];
}

/** Every scorecard of an entity in one cell. */
export function allScorecardsColumns(t: Text): Column<EntityRow>[] {
  return [
    {
      id: 'levels',
      header: t('entities.columns.levels'),
      render: row =>
        row.scorecards.length === 0
          ? t('entities.noScorecard')
          : row.scorecards.map(({ scorecard, title, level, topRank }) => (
              <div key={scorecard}>
                {title}: <LevelBadge level={level} topRank={topRank} />
              </div>
            )),
    },
    {
      id: 'failing',
      header: t('entities.columns.open'),
      align: 'right',
      render: row =>
        formatNumber(
          row.scorecards.reduce((sum, { failing }) => sum + failing, 0),
        ),
    },
  ];
}

/** How an entity stands in the one scorecard that the table is about. */
export function oneScorecardColumns(
  t: Text,
  check: string | undefined,
): Column<EntityRow>[] {
  const outcome: Column<EntityRow> = {
    id: 'outcome',
    header: t('entities.columns.outcome'),
    render: ({ scorecards: [result] }) =>
      result?.outcome && <OutcomeLabel outcome={result.outcome} />,
  };
  return [
    {
      id: 'level',
      header: t('entities.columns.level'),
      render: ({ scorecards: [result] }) =>
        result && <LevelBadge level={result.level} topRank={result.topRank} />,
    },
    {
      id: 'score',
      header: t('entities.columns.score'),
      render: ({ scorecards: [result] }) =>
        result && <ScoreBar score={result.score} />,
    },
    {
      id: 'open',
      header: t('entities.columns.open'),
      align: 'right',
      render: ({ scorecards: [result] }) =>
        result && formatNumber(result.failing),
    },
    ...(check ? [outcome] : []),
  ];
}
