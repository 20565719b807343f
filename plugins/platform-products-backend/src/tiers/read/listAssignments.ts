import type {
  TierAssignmentsPage,
  tierAssignmentsQuerySchema,
} from 'backstage-plugin-platform-products-common';
import { z } from 'zod';
import { filterOf } from '../../read/listEntities';
import { readPage } from '../../read/pages';
import type { DbTierAssignmentRow } from '../store/rows';
import { assignmentKeySchema, assignmentOrder } from './assignmentOrder';
import { assignmentRows } from './assignmentRows';
import { countKept, keptRows } from './keptRows';
import { refSelection } from './refSelection';
import type { TierReadContext } from './TierReadContext';
import { untilNextPass } from './untilNextPass';

type Query = z.output<typeof tierAssignmentsQuerySchema>;

/** `GET /tier-assignments`: the newest proposal first. */
export async function listAssignments(
  context: TierReadContext,
  query: Query,
): Promise<TierAssignmentsPage> {
  const { state, tier, disagreement, entityRef } = query;
  const { owner, search } = filterOf(context, {
    owner: query.owner,
    search: query.search,
  });
  const { few, keep } = await refSelection(context, {
    owner,
    search,
    ref: entityRef?.toLocaleLowerCase('en-US'),
  });
  const filter = { state, tier, disagreement, refs: few };
  const list = assignmentOrder(context.tiers.knex, filter);
  const kept = keep && {
    ...list,
    keep: async (rows: DbTierAssignmentRow[]) => {
      const refs = await keep([...new Set(rows.map(row => row.entity_ref))]);
      return rows.filter(row => refs.has(row.entity_ref));
    },
  };
  const { rows, page } = await readPage(['assignments', query], query, {
    rows: window => (kept ? keptRows(kept, window) : list.rows(window)),
    keyOf: list.keyOf,
    keySchema: assignmentKeySchema,
    count: async () =>
      kept
        ? untilNextPass(
            context,
            ['assignments', await newestEvent(context), { ...query, limit: 0 }],
            () => countKept(kept),
          )
        : list.count(),
  });
  return { items: await assignmentRows(context, rows), ...page };
}

/** Whatever people do to an assignment is an event. */
async function newestEvent({ tiers: { knex } }: TierReadContext) {
  const row = await knex('tier_events').max({ id: 'id' }).first();
  return row?.id;
}
