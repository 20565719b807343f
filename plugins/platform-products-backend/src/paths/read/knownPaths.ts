import { InputError, NotFoundError } from '@backstage/errors';
import {
  GoldenPath,
  loadGoldenPath,
} from 'backstage-plugin-platform-products-core';
import type { KnownScorecard } from '../../read/ReadContext';
import { canSee } from '../../read/visibility/Visible';
import type { DbScorecardRow } from '../../store/rows';
import { loadedByText } from './loadedByText';
import type { PathReadContext } from './PathReadContext';

/** A stored golden path and, where it can be used, its definition. */
export interface KnownPath {
  name: string;
  row: DbScorecardRow;
  definition: GoldenPath | undefined;
}

const loaded = loadedByText(input => loadGoldenPath(input).path);

/** All golden paths that the caller may see, by name. */
export async function readPaths({
  tiers: { knex },
  visible,
}: Pick<PathReadContext, 'tiers' | 'visible'>): Promise<KnownPath[]> {
  const rows: DbScorecardRow[] = await knex('scorecards').where(
    'kind',
    'golden-path',
  );
  return rows
    .filter(({ ref }) => canSee(visible, ref))
    .map(row => {
      const definition = loaded(knex, row);
      return { name: definition?.name ?? nameIn(row.ref), row, definition };
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** One golden path by name; a hidden one is not found, in the same words as one that is not there. */
export async function findPath(
  context: Pick<PathReadContext, 'tiers' | 'visible'>,
  name: string,
): Promise<KnownPath> {
  const found = pathNamed(await readPaths(context), name);
  if (!found) throw new NotFoundError(`No golden path "${name}"`);
  return found;
}

/** Case does not count in names of paths. */
export function pathNamed(
  paths: KnownPath[],
  name: string,
): KnownPath | undefined {
  return paths.find(path => isSameName(path.name, name));
}

export function isSameName(one: string, other: string): boolean {
  return one.toLocaleLowerCase('en-US') === other.toLocaleLowerCase('en-US');
}

/** The place of a step in stored answers. */
export function slotOfStep({ name, row, definition }: KnownPath, step: string) {
  if (!definition?.steps.some(one => one.name === step)) {
    const allowed = definition?.steps.map(one => one.name).join(', ');
    throw new InputError(
      `Cannot filter by parameter "missing": found "${step}"; allowed are the steps of golden path "${name}": ${
        allowed || 'none, as it has no usable definition'
      }`,
    );
  }
  return (JSON.parse(row.slots) as string[]).indexOf(step);
}

/** For what looks at days and totals only, which paths have as scorecards do. */
export function asScorecard({ row }: Pick<KnownPath, 'row'>): KnownScorecard {
  return { row, definition: undefined };
}

function nameIn(ref: string): string {
  return ref.slice(ref.indexOf('/') + 1);
}
