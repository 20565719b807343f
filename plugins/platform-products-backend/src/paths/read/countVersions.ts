import type { Drift } from 'backstage-plugin-platform-products-common';
import { driftOf } from 'backstage-plugin-platform-products-core';
import { scanVisible } from '../../read/visibility/visibleRows';
import type { Window } from '../../read/ReadStore';
import { untilNextPass } from '../../tiers/read/untilNextPass';
import type { DbJourneyRow } from '../store/rows';
import type { KnownPath } from './knownPaths';
import type { PathReadContext } from './PathReadContext';

/** Versions that a path shows; the rest are rare ones. */
const MOST = 50;
const BEHIND: readonly string[] = ['patch', 'minor', 'major'];

/** How many entities on a path name a version. */
export interface VersionCount {
  path: string;
  version: string | null;
  drift: Drift;
  entities: number;
}

type Row = Pick<
  DbJourneyRow,
  'id' | 'entity_ref' | 'path' | 'version' | 'drift'
>;

/** Of all paths at once: a list needs them for each of its rows. */
export function countVersions(
  context: PathReadContext,
): Promise<VersionCount[]> {
  return untilNextPass(context, 'versions', () =>
    context.visible === 'all' ? countAll(context) : countSeen(context),
  );
}

async function countAll({
  tiers: { knex },
}: PathReadContext): Promise<VersionCount[]> {
  const rows = await knex('journeys')
    .where('state', 'on')
    .groupBy('path', 'version', 'drift')
    .select('path', 'version', 'drift')
    .count({ entities: '*' });
  return rows.map((row: any) => ({ ...row, entities: Number(row.entities) }));
}

async function countSeen({
  tiers: { knex },
  visible,
}: PathReadContext): Promise<VersionCount[]> {
  const counts = new Map<string, VersionCount>();
  const scan = {
    rows: ({ after = 0, limit }: Window<number>): Promise<Row[]> =>
      knex<DbJourneyRow>('journeys')
        .where('id', '>', after)
        .andWhere('state', 'on')
        .orderBy('id')
        .limit(limit)
        .select('id', 'entity_ref', 'path', 'version', 'drift') as any,
    keyOf: ({ id }: Row) => id,
    refOf: ({ entity_ref: ref }: Row) => ref,
  };
  for await (const step of scanVisible(scan, visible)) {
    for (const { path, version, drift } of step) {
      const key = JSON.stringify([path, version, drift]);
      const count = counts.get(key) ?? { path, version, drift, entities: 0 };
      count.entities += 1;
      counts.set(key, count);
    }
  }
  return [...counts.values()];
}

/** How many of those on a path are on an older version. */
export function behindOf({ name }: KnownPath, counts: VersionCount[]): number {
  return counts
    .filter(({ path, drift }) => path === name && BEHIND.includes(drift))
    .reduce((sum, { entities }) => sum + entities, 0);
}

/** The newest version first, then what is no version, then those that name none. */
export function versionsOf({ name }: KnownPath, counts: VersionCount[]) {
  return counts
    .filter(({ path }) => path === name)
    .sort((one, other) => newestFirst(one.version, other.version))
    .slice(0, MOST)
    .map(({ version, drift, entities }) => ({
      ...(version !== null && { version }),
      drift,
      entities,
    }));
}

function newestFirst(one: string | null, other: string | null): number {
  const order = kindOf(one) - kindOf(other);
  if (order !== 0 || one === other) return order;
  switch (kindOf(one) === 0 && standing(one!, other!)) {
    case 'ahead':
      return -1;
    case 'behind':
      return 1;
    default:
      return one! < other! ? -1 : 1;
  }
}

/** Semantic ones, others, none. */
function kindOf(version: string | null): number {
  if (version === null) return 2;
  return standing(version, '0.0.0') === 'unknown' ? 1 : 0;
}

function standing(version: string, current: string) {
  return driftOf(version, { version: current, changes: [] }).state;
}
