import type {
  JourneysPage,
  journeysQuerySchema,
} from 'backstage-plugin-platform-products-common';
import type { Knex } from 'knex';
import { z } from 'zod';
import { integerKeySchema, readPage } from '../../read/pages';
import type { Window } from '../../read/ReadStore';
import { countVisible, visibleRows } from '../../read/visibility/visibleRows';
import { untilNextPass } from '../../tiers/read/untilNextPass';
import type { Visible } from '../../read/visibility/Visible';
import { domainsAsked } from '../../read/visibility/seenDomain';
import { JourneyFilter, journeysOf } from './journeyQuery';
import { journeyRow, JourneyWithHead, seenBy } from './journeyRows';
import { findPath, KnownPath, slotOfStep } from './knownPaths';
import type { PathReadContext } from './PathReadContext';

type Query = z.output<typeof journeysQuerySchema>;

/** Of one entity there may be several: what was made again under its name has one of its own. */
const keySchema = z.strictObject({ ref: z.string(), id: integerKeySchema });

type Key = z.output<typeof keySchema>;

/** `GET /golden-paths/:name/journeys`: by ref. */
export async function listJourneys(
  context: PathReadContext,
  name: string,
  query: Query,
): Promise<JourneysPage> {
  const { visible, tiers } = context;
  const path = await findPath(context, name);
  const filter = filterOf(visible, path, query);
  const states = [...new Set(query.state ?? (['on', 'left'] as const))];
  const scan = {
    rows: (window: Window<Key>) =>
      windowOf(tiers.knex, path, states, filter, window),
    keyOf: ({ entity_ref: ref, id }: JourneyWithHead) => ({ ref, id }),
    refOf: ({ entity_ref: ref }: JourneyWithHead) => ref,
  };
  const { rows, page } = await readPage(['journeys', name, query], query, {
    rows: window => visibleRows(scan, visible, window),
    keyOf: scan.keyOf,
    keySchema,
    count: () =>
      untilNextPass(
        context,
        ['journeys', path.name, { ...query, limit: 0 }],
        () =>
          countVisible(scan, visible, () =>
            countOf(tiers.knex, path, states, filter),
          ),
      ),
  });
  return {
    items: rows.map(row => journeyRow(seenBy(visible, row), path.definition)),
    ...page,
  };
}

function filterOf(
  visible: Visible,
  path: KnownPath,
  query: Query,
): JourneyFilter {
  const { drift, owner, domain, tier, search, missing } = query;
  const lower = (ref: string) => ref.toLocaleLowerCase('en-US');
  return {
    drift,
    tier,
    search,
    owner: owner?.map(lower),
    domain: domain && domainsAsked(visible, domain),
    ...(missing !== undefined && { missing: slotOfStep(path, missing) }),
  };
}

/** State by state, each along its index, and then merged. */
async function windowOf(
  knex: Knex,
  path: KnownPath,
  states: ('on' | 'left')[],
  filter: JourneyFilter,
  { after, limit }: Window<Key>,
): Promise<JourneyWithHead[]> {
  const found: JourneyWithHead[] = [];
  for (const state of states) {
    const query = journeysOf(knex, path.name, { ...filter, state })
      .orderBy(['journeys.entity_ref', 'journeys.id'])
      .limit(limit)
      .select(
        'journeys.*',
        'entities.title',
        'entities.owner',
        'entities.domain',
        'entities.tier',
      );
    if (after) {
      query.whereRaw('(journeys.entity_ref, journeys.id) > (?, ?)', [
        after.ref,
        after.id,
      ]);
    }
    found.push(...(await query));
  }
  return states.length === 1 ? found : found.sort(byRefAndId).slice(0, limit);
}

function byRefAndId(one: JourneyWithHead, other: JourneyWithHead): number {
  if (one.entity_ref === other.entity_ref) return one.id - other.id;
  return one.entity_ref < other.entity_ref ? -1 : 1;
}

async function countOf(
  knex: Knex,
  path: KnownPath,
  states: ('on' | 'left')[],
  filter: JourneyFilter,
): Promise<number> {
  let count = 0;
  for (const state of states) {
    const query = journeysOf(knex, path.name, { ...filter, state });
    const [{ rows }] = await query.count({ rows: '*' });
    count += Number(rows);
  }
  return count;
}
