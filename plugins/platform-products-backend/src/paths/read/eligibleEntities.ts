import type {
  EntityInput,
  GoldenPath,
} from 'backstage-plugin-platform-products-core';
import type { Knex } from 'knex';
import { canSee } from '../../read/visibility/Visible';
import { breathe } from '../../store/breathe';
import { selectIn } from '../../store/operations/selectIn';
import type { DbEntityRow } from '../../store/rows';
import { untilNextPass } from '../../tiers/read/untilNextPass';
import type { KnownPath } from './knownPaths';
import type { PathReadContext } from './PathReadContext';

/** Rows of one statement: some 10 ms of one SQLite call. */
const ROWS = 2_000;
/** Entities whose whole text is read at once. */
const TEXTS = 500;

/** How many entities a path is meant for, and of how many of them nobody knows the origin. */
export interface Eligible {
  eligible: number;
  originUnknown: number;
}

/** What is counted of an entity. */
const COLUMNS = [
  'id',
  'ref',
  'kind',
  'etag',
  'path',
  'path_state',
  'first_seen_at',
] as const;

type Seen = Pick<DbEntityRow, (typeof COLUMNS)[number]>;

/** Which paths select an entity; asked again when it was edited. */
interface Selected {
  etag: string;
  by: ReadonlySet<GoldenPath>;
}

const kept = new WeakMap<
  Knex,
  { paths: GoldenPath[]; byId: Map<number, Selected> }
>();

/** By ref of the path. For whom a path is meant only its own words can say, so all are asked. */
export async function countEligible(
  context: PathReadContext,
  paths: KnownPath[],
): Promise<Map<string, Eligible>> {
  const definitions = paths.flatMap(({ definition }) => definition ?? []);
  const texts = paths.map(({ row }) => [row.ref, row.digest]);
  return untilNextPass(context, ['eligible', texts], async () => {
    const counts = new Map<string, Eligible>(
      definitions.map(({ ref }) => [ref, { eligible: 0, originUnknown: 0 }]),
    );
    await forEachSelected(context, definitions, (entity, by) => {
      if (!canSee(context.visible, entity.ref)) return;
      for (const { ref } of by) {
        const count = counts.get(ref);
        if (!count) continue;
        count.eligible += 1;
        if (entity.path_state === 'unknown-origin') count.originUnknown += 1;
      }
    });
    return counts;
  });
}

/** Everything that some path may be meant for, with the paths that are. */
export async function forEachSelected(
  { tiers: { knex } }: PathReadContext,
  paths: GoldenPath[],
  take: (entity: Seen, by: ReadonlySet<GoldenPath>) => void,
): Promise<void> {
  const known = knownOf(knex, paths);
  for (let after = 0; ; ) {
    const rows = await candidates(knex, paths, after);
    await askChanged(knex, known, rows);
    for (const row of rows) take(row, known.byId.get(row.id)!.by);
    if (rows.length < ROWS) return;
    after = rows[rows.length - 1].id;
    await breathe();
  }
}

/** What other paths said is of no use for these. */
function knownOf(knex: Knex, paths: GoldenPath[]) {
  const known = kept.get(knex);
  const isSame =
    known !== undefined && paths.every(path => known.paths.includes(path));
  const fresh = isSame ? known : { paths, byId: new Map<number, Selected>() };
  kept.set(knex, fresh);
  return fresh;
}

/** Where a path is meant for an entity, or it says something, there is something to count. */
function candidates(
  knex: Knex,
  paths: GoldenPath[],
  after: number,
): Promise<Seen[]> {
  const query = knex<DbEntityRow>('entities')
    .where('id', '>', after)
    .whereNot('path_state', 'not-applicable')
    .orderBy('id')
    .limit(ROWS);
  const kinds = paths.flatMap(path => path.kinds ?? []);
  if (paths.every(path => path.kinds)) query.whereIn('kind', kinds);
  return query.select(...COLUMNS) as any;
}

async function askChanged(
  knex: Knex,
  { paths, byId }: { paths: GoldenPath[]; byId: Map<number, Selected> },
  rows: Seen[],
): Promise<void> {
  const ids = rows
    .filter(({ id, etag }) => byId.get(id)?.etag !== etag)
    .map(({ id }) => id);
  for (let start = 0; start < ids.length; start += TEXTS) {
    const texts = await selectIn(ids.slice(start, start + TEXTS), chunk =>
      knex<DbEntityRow>('entities')
        .whereIn('id', chunk)
        .select('id', 'kind', 'etag', 'input'),
    );
    for (const { id, kind, etag, input: text } of texts) {
      const asked = paths.filter(path => path.kinds?.includes(kind) ?? true);
      const input: EntityInput = JSON.parse(text);
      const by = new Set(asked.filter(path => path.selects(input)));
      byId.set(id, { etag, by });
    }
    await breathe();
  }
  // Removed while they were looked at.
  for (const { id, etag } of rows) {
    if (!byId.has(id)) byId.set(id, { etag, by: new Set() });
  }
}
