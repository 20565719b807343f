import type {
  TierFinding,
  TierFindingsPage,
  tierFindingsQuerySchema,
} from 'backstage-plugin-platform-products-common';
import { z } from 'zod';
import type { NoticeReadContext } from '../../notices/read/NoticeReadContext';
import { filterOf } from '../../read/listEntities';
import { readPage } from '../../read/pages';
import { selectIn } from '../../store/operations/selectIn';
import { toDate } from '../../store/rows';
import type { JudgedFinding } from '../settle/findingEvidence';
import type { DbTierFindingRow } from '../store/rows';
import { headsById } from './entityHeads';
import {
  countSelected,
  entitySelection,
  selectedRows,
} from './entitySelection';
import {
  FindingFilter,
  findingKeySchema,
  findingOrder,
  FindingPlace,
} from './findingOrder';
import { findingsSeen, shownFinding } from './shownFinding';
import type { TierReadContext } from './TierReadContext';
import { untilNextPass } from './untilNextPass';

type Query = z.output<typeof tierFindingsQuerySchema>;

/** `GET /tiers/findings`: the most critical first. */
export async function listFindings(
  context: TierReadContext & NoticeReadContext,
  query: Query,
): Promise<TierFindingsPage> {
  const { ladder, tiers } = context;
  const { obligation, state, tier, entityRef, ...ofEntity } = query;
  const { kind, owner, system, domain, search } = filterOf(context, ofEntity);
  const filter: FindingFilter = { obligation, state, tier, owner };
  const isOfEntity = [kind, system, domain, search, entityRef].some(
    value => value !== undefined,
  );
  const selection = await entitySelection(
    context,
    isOfEntity
      ? {
          ...{ kind, owner, system, domain, tier, search },
          ref: entityRef?.toLocaleLowerCase('en-US'),
        }
      : {},
  );
  const list = findingOrder(tiers.knex, filter, ladder);
  const { rows, page } = await readPage(['findings', query], query, {
    rows: window => selectedRows(selection, list, window),
    keyOf: list.keyOf,
    keySchema: findingKeySchema,
    count: () =>
      untilNextPass(context, ['findings', { ...query, limit: 0 }], () =>
        countSelected(selection, list),
      ),
  });
  return { items: await findingItems(context, rows), ...page };
}

async function findingItems(
  context: TierReadContext & NoticeReadContext,
  places: FindingPlace[],
): Promise<TierFinding[]> {
  const { knex } = context.tiers;
  const ids = [...new Set(places.map(place => place.entity_id))];
  const [heads, rows] = await Promise.all([
    headsById(knex, ids),
    selectIn(ids, chunk =>
      knex<DbTierFindingRow>('tier_findings')
        .whereIn('entity_id', chunk)
        .select('*'),
    ),
  ]);
  const known = new Map(rows.map(row => [placeOf(row), row]));
  const found = places.flatMap(place => {
    const row = known.get(placeOf(place));
    const head = heads.get(place.entity_id);
    return row && head ? { row, head, finding: findingOf(row) } : [];
  });
  const isSeen = await findingsSeen(
    context,
    found.map(({ finding }) => finding),
  );
  return found.map(({ row, head, finding }) => ({
    entityRef: head.ref,
    title: head.title,
    ...(head.owner && { owner: head.owner }),
    tier: row.tier,
    rank: row.tier_rank,
    ...shownFinding(finding, isSeen),
    state: row.state,
    since: toDate(row.since).toISOString(),
  }));
}

function placeOf({
  entity_id: id,
  obligation,
  name,
}: Pick<DbTierFindingRow, 'entity_id' | 'obligation' | 'name'>): string {
  return JSON.stringify([id, obligation, name]);
}

/** A stored finding. */
export function findingOf(row: DbTierFindingRow): JudgedFinding {
  return {
    obligation: row.obligation,
    ...(row.name && { name: row.name }),
    state: row.state,
    why: row.why,
    fix: row.fix,
    ...(row.path !== null && { path: JSON.parse(row.path) }),
    mentions: JSON.parse(row.mentions),
  };
}
