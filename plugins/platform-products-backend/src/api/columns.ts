import type {
  EntityRow,
  ProblemRow,
  ScorecardRow,
  SummaryRow,
  Transition,
} from 'backstage-plugin-platform-products-common';
import type { HistoryPoint } from 'backstage-plugin-platform-products-common';
import type { Column } from './Route';

/** Columns that are fields of the item, named as they are on the wire. */
export function fields<Item>(
  ...names: (keyof Item & string)[]
): Column<Item>[] {
  return names.map(header => ({
    header,
    value: item => item[header] as string | number | undefined,
  }));
}

const points: Column<{
  score: { earned: number; possible: number; unknown: number };
}>[] = [
  { header: 'earned', value: ({ score }) => score.earned },
  { header: 'possible', value: ({ score }) => score.possible },
  { header: 'unknown', value: ({ score }) => score.unknown },
];

const levels: Column<{ levels: { name: string; entities: number }[] }> = {
  header: 'levels',
  value: item =>
    item.levels.map(({ name, entities }) => `${name}: ${entities}`).join('; '),
};

export const entityColumns: Column<EntityRow>[] = [
  ...fields<EntityRow>(
    'entityRef',
    'kind',
    'namespace',
    'name',
    'title',
    'type',
    'owner',
    'system',
    'domain',
    'lifecycle',
  ),
  {
    header: 'tier',
    value: ({ tier }) => ('name' in tier ? tier.name : undefined),
  },
  { header: 'tierState', value: ({ tier }) => tier.state },
  {
    header: 'scorecards',
    value: ({ scorecards }) =>
      scorecards
        .map(({ scorecard, level }) => `${scorecard}: ${level.name}`)
        .join('; '),
  },
  {
    header: 'failing',
    value: ({ scorecards }) =>
      scorecards.reduce((sum, { failing }) => sum + failing, 0),
  },
  { header: 'outcome', value: ({ scorecards }) => scorecards[0]?.outcome },
  ...fields<EntityRow>('problems'),
];

export const transitionColumns = fields<Transition>(
  'at',
  'entityRef',
  'type',
  'scorecard',
  'check',
  'from',
  'to',
  'cause',
);

export const problemColumns = fields<ProblemRow>(
  'entityRef',
  'about',
  'owner',
  'severity',
  'code',
  'path',
  'found',
  'allowed',
  'message',
  'since',
);

export const scorecardColumns: Column<ScorecardRow>[] = [
  ...fields<ScorecardRow>(
    'name',
    'scorecardRef',
    'title',
    'owner',
    'state',
    'entities',
    'checks',
  ),
  levels,
  ...points,
];

export const summaryColumns: Column<SummaryRow>[] = [
  ...fields<SummaryRow>('key', 'title', 'entities'),
  levels,
  ...points,
  {
    header: 'failingByCheck',
    value: ({ checks }) =>
      Object.entries(checks)
        .map(([name, { fail }]) => `${name}: ${fail}`)
        .join('; '),
  },
];

export const historyColumns: Column<HistoryPoint>[] = [
  ...fields<HistoryPoint>('day', 'entities'),
  levels,
  ...points,
];
