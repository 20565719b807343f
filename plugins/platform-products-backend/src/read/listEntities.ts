import { InputError } from '@backstage/errors';
import {
  EntitiesPage,
  entitiesQuerySchema,
  EntityRow,
} from 'backstage-plugin-platform-products-common';
import { z } from 'zod';
import { decodeOutcome } from '../store/outcomeCodes';
import type { DbReportRow } from '../store/rows';
import { readPage } from './pages';
import {
  findScorecard,
  KnownScorecard,
  levelsOf,
  ReadContext,
  readScorecards,
  slotOf,
} from './ReadContext';
import { outcomeCounts } from './listScorecards';
import { emptyTotals, totalsOfRow } from './groupTotals';
import type { EntityFilter, EntityListRow } from './ReadStore';
import type { NoticeReadContext } from '../notices/read/NoticeReadContext';
import { findNotice } from '../notices/read/noticeVisibility';
import { findPath } from '../paths/read/knownPaths';
import type { TierReadContext } from '../tiers/read/TierReadContext';
import { visibleTier } from './visibleTier';
import { domainsAsked, seenDomain } from './visibility/seenDomain';
import { countVisible, visibleRows } from './visibility/visibleRows';

type Query = z.output<typeof entitiesQuerySchema>;
type EntityKey = { id: number; ref: string };

/** `GET /entities` */
export async function listEntities(
  context: ReadContext & NoticeReadContext & TierReadContext,
  query: Query,
): Promise<EntitiesPage> {
  const { store, visible } = context;
  const scorecard = query.scorecard
    ? await findScorecard(context, query.scorecard)
    : undefined;
  if (query.noticeId !== undefined) await findNotice(context, query.noticeId);
  const path =
    query.path === undefined
      ? undefined
      : (await findPath(context, query.path)).name;
  const asked = { ...filterOf(context, query, scorecard), path };
  const matches = scorecard && (await preparedMatches(context, asked));
  const total = isPrepared(context, asked, scorecard) ? matches : undefined;
  const filter: EntityFilter = {
    ...asked,
    // Without it, all that comes before these kinds by ref would be looked at in vain.
    kind: asked.kind ?? scorecard?.definition?.kinds,
    report: asked.report && { ...asked.report, matches },
  };
  const scan = {
    rows: (window: { after?: string; limit: number }) =>
      store.entityKeys(filter, window),
    keyOf: ({ ref }: EntityKey) => ref,
    refOf: ({ ref }: EntityKey) => ref,
  };
  const { rows, page } = await readPage(['entities', query], query, {
    // To find out that there is none, every report would be looked at.
    rows: async window =>
      total === 0 ? [] : visibleRows(scan, visible, window),
    keyOf: scan.keyOf,
    keySchema: z.string(),
    count: async () =>
      total ?? countVisible(scan, visible, () => store.countEntities(filter)),
  });
  const ids = rows.map(({ id }) => id);
  return { items: await entityRows(context, ids, scorecard, query), ...page };
}

/**
 * How many reports the last pass counted for a level or an outcome; undefined for both at once.
 * It counts what is hidden too.
 */
async function preparedMatches(
  { store }: ReadContext,
  { report }: EntityFilter,
): Promise<number | undefined> {
  if (!report || (report.levelRanks && report.check)) {
    return undefined;
  }
  const window = { limit: 1 };
  const [row] = await store.summaries(
    report.scorecardId,
    'all',
    'name',
    window,
  );
  const totals = row ? totalsOfRow(row) : emptyTotals('all');
  if (report.check) {
    const counts = outcomeCounts(totals.checks[report.check.slot]);
    return sum(report.check.outcomes, outcome => counts[outcome]);
  }
  return report.levelRanks
    ? sum(report.levelRanks, rank => totals.levels[rank] ?? 0)
    : totals.entities;
}

/** Whether what the last pass counted is the total that the caller asks for. */
function isPrepared(
  { visible }: ReadContext,
  { report, ...others }: EntityFilter,
  scorecard: KnownScorecard | undefined,
): boolean {
  return (
    visible === 'all' &&
    report !== undefined &&
    !scorecard?.row.summaries_stale &&
    Object.values(others).every(value => value === undefined)
  );
}

/** Adds up each value once, however often it was asked for. */
function sum<T>(values: T[], count: (value: T) => number): number {
  return [...new Set(values)].reduce((total, one) => total + count(one), 0);
}

/** What the parameters of `GET /entities` select, for whoever asks. */
export function filterOf(
  { visible }: Pick<ReadContext, 'visible'>,
  query: Omit<Query, 'limit'>,
  scorecard?: KnownScorecard,
): EntityFilter {
  return {
    kind: query.kind?.map(lower),
    owner: query.owner?.map(lower),
    system: query.system?.map(lower),
    domain: query.domain && domainsAsked(visible, query.domain),
    tier: query.tier,
    tierState: query.tierState,
    search: query.search,
    noticeId: query.noticeId,
    report: scorecard && {
      scorecardId: scorecard.row.id,
      levelRanks: query.level?.map(level => rankOf(scorecard, level)),
      check:
        query.check !== undefined && query.outcome
          ? { slot: slotOf(scorecard, query.check), outcomes: query.outcome }
          : undefined,
    },
  };
}

function rankOf({ row, definition }: KnownScorecard, level: string): number {
  const levels = levelsOf(definition);
  const found = levels.find(({ name }) => name === level);
  if (!found) {
    throw new InputError(
      `Cannot filter by parameter "level": found "${level}"; scorecard "${
        row.name
      }" allows ${levels.map(({ name }) => name).join(', ') || 'none'}`,
    );
  }
  return found.rank;
}

async function entityRows(
  context: ReadContext,
  ids: number[],
  scorecard: KnownScorecard | undefined,
  query: Query,
): Promise<EntityRow[]> {
  const { store } = context;
  const [entities, reports, scorecards] = await Promise.all([
    store.entitiesById(ids),
    store.reportsOf(ids, scorecard?.row.id),
    scorecard ? [scorecard] : readScorecards(context),
  ]);
  const slot =
    scorecard && query.check !== undefined
      ? slotOf(scorecard, query.check)
      : undefined;
  const known = new Map(scorecards.map(one => [one.row.id, one]));
  const reportsById = new Map<number, DbReportRow[]>();
  for (const report of reports) {
    const others = reportsById.get(report.entity_id);
    if (others) others.push(report);
    else reportsById.set(report.entity_id, [report]);
  }
  const rowsById = new Map(entities.map(row => [row.id, row]));
  return ids.flatMap(id => {
    const row = rowsById.get(id);
    return row
      ? {
          ...entityHead(context, row),
          scorecards: (reportsById.get(id) ?? [])
            .flatMap(report => standing(report, known, slot))
            .sort((a, b) => (a.scorecard < b.scorecard ? -1 : 1)),
        }
      : [];
  });
}

function entityHead(context: ReadContext, row: EntityListRow) {
  return {
    entityRef: row.ref,
    kind: row.kind,
    namespace: row.namespace,
    name: row.name,
    title: row.title,
    type: row.type ?? undefined,
    owner: row.owner ?? undefined,
    system: row.system ?? undefined,
    domain: seenDomain(context.visible, row.domain),
    lifecycle: row.lifecycle ?? undefined,
    tier: visibleTier(context.visible, row),
    problems: row.problems,
  };
}

function standing(
  report: DbReportRow,
  known: Map<number, KnownScorecard>,
  slot: number | undefined,
): EntityRow['scorecards'] {
  const scorecard = known.get(report.scorecard_id);
  if (!scorecard?.definition) {
    return [];
  }
  const levels = levelsOf(scorecard.definition);
  const { name, title } = levels[report.level_rank] ?? {
    name: report.level,
    title: report.level,
  };
  return [
    {
      scorecard: scorecard.row.name,
      title: scorecard.definition.title,
      level: { name, title, rank: report.level_rank },
      topRank: levels.length - 1,
      score: {
        earned: report.earned,
        possible: report.possible,
        unknown: report.unknown,
      },
      failing: report.failing,
      unknown: report.unknown_checks,
      outcome:
        slot === undefined ? undefined : decodeOutcome(report.codes[slot]),
    },
  ];
}

function lower(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
