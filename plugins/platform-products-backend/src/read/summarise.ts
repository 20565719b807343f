import { parseEntityRef } from '@backstage/catalog-model';
import type {
  SummaryPage,
  summaryQuerySchema,
  SummaryRow,
} from 'backstage-plugin-platform-products-common';
import { z } from 'zod';
import { NO_GROUP } from '../store/rows';
import {
  compareSummaryKeys,
  emptyTotals,
  GroupTotals,
  summaryKeyOf,
  totalsOfRow,
} from './groupTotals';
import { levelCounts, outcomeCounts, scoreOf } from './listScorecards';
import { integerKeySchema, PageSource, readPage } from './pages';
import { findScorecard, KnownScorecard, ReadContext } from './ReadContext';
import type { SummaryKey, SummaryOrder } from './ReadStore';
import { countGroups, readTotals } from './readTotals';
import { canSee } from './visibility/Visible';

type Query = z.output<typeof summaryQuerySchema>;
type Dimension = Exclude<Query['groupBy'], 'check'>;
type Source = PageSource<GroupTotals, SummaryKey>;

/** Ranks are shares of points or numbers of entities. */
const keySchemaOf = (order: SummaryOrder) =>
  z.strictObject({
    rank: (order === 'entities' ? integerKeySchema : z.number()).optional(),
    key: z.string(),
  });

/** `GET /scorecards/:name/summary` */
export async function summarise(
  context: ReadContext,
  name: string,
  query: Query,
): Promise<SummaryPage> {
  const scorecard = await findScorecard(context, name);
  const { rows, page } = await readPage(
    ['summary', name, query],
    query,
    sourceOf(context, scorecard, query),
  );
  const titles = await titlesOf(context, query.groupBy, rows, scorecard);
  return {
    items: rows.map(totals => summaryRow(scorecard, totals, titles)),
    ...page,
  };
}

function sourceOf(
  context: ReadContext,
  scorecard: KnownScorecard,
  { groupBy, order }: Query,
): Source {
  if (groupBy === 'check') {
    return sorted(() => checkGroups(context, scorecard), order);
  }
  if (context.visible !== 'all') {
    return sorted(async () => {
      const groups = await countGroups(context, scorecard.row.id, groupBy);
      return [...groups.values()];
    }, order);
  }
  return prepared(context, scorecard, groupBy, order);
}

/** Groups that the last pass counted. */
function prepared(
  { store }: ReadContext,
  { row }: KnownScorecard,
  dimension: Dimension,
  order: SummaryOrder,
): Source {
  return {
    rows: async window =>
      (await store.summaries(row.id, dimension, order, window)).map(
        totalsOfRow,
      ),
    keyOf: totals => summaryKeyOf(totals, order),
    keySchema: keySchemaOf(order),
    count: () => store.countSummaries(row.id, dimension),
  };
}

/** Groups counted now, once for the page and its total. */
function sorted(
  load: () => Promise<GroupTotals[]>,
  order: SummaryOrder,
): Source {
  let loaded: Promise<GroupTotals[]> | undefined;
  const groups = () => (loaded ??= load());
  const keyOf = (totals: GroupTotals) => summaryKeyOf(totals, order);
  return {
    rows: async ({ after, limit }) =>
      (await groups())
        .filter(
          totals =>
            !after || compareSummaryKeys(after, keyOf(totals), order) < 0,
        )
        .sort((a, b) => compareSummaryKeys(keyOf(a), keyOf(b), order))
        .slice(0, limit),
    keyOf,
    keySchema: keySchemaOf(order),
    count: async () => (await groups()).length,
  };
}

/** One group per check: its weight is what every entity it applies to can earn. */
async function checkGroups(
  context: ReadContext,
  { row, definition }: KnownScorecard,
): Promise<GroupTotals[]> {
  const all = await readTotals(context, row.id);
  const slots = JSON.parse(row.slots) as string[];
  return (definition?.checks ?? []).map(({ name, weight }) => {
    const slot = slots.indexOf(name);
    const counts = all.checks[slot] ?? [0, 0, 0, 0, 0];
    const [pass, fail, unknown] = counts;
    return {
      ...emptyTotals(name),
      entities: counts.reduce((sum, count) => sum + count, 0),
      earned: pass * weight,
      possible: (pass + fail + unknown) * weight,
      unknown: unknown * weight,
      levels: all.levels,
      checks: Object.assign([], { [slot]: counts }),
    };
  });
}

function summaryRow(
  { row, definition }: KnownScorecard,
  totals: GroupTotals,
  titles: Map<string, string>,
): SummaryRow {
  const slots = JSON.parse(row.slots) as string[];
  return {
    key: totals.key,
    title: titles.get(totals.key) ?? titleOfKey(totals.key),
    entities: totals.entities,
    levels: levelCounts({ definition }, totals.levels),
    score: scoreOf(totals),
    checks: Object.fromEntries(
      (definition?.checks ?? []).flatMap(({ name }) => {
        const counts = totals.checks[slots.indexOf(name)];
        return counts ? [[name, outcomeCounts(counts)]] : [];
      }),
    ),
  };
}

async function titlesOf(
  { store, visible, ladder }: ReadContext,
  groupBy: Query['groupBy'],
  rows: GroupTotals[],
  { definition }: KnownScorecard,
): Promise<Map<string, string>> {
  switch (groupBy) {
    case 'check':
      return new Map(
        definition?.checks.map(({ name, title }) => [name, title]),
      );
    case 'tier':
      return new Map(ladder.tiers.map(({ name, title }) => [name, title]));
    default:
      return store.titles(
        rows.map(({ key }) => key).filter(key => canSee(visible, key)),
      );
  }
}

function titleOfKey(key: string): string {
  return key === NO_GROUP || !key.includes(':')
    ? key
    : parseEntityRef(key).name;
}
