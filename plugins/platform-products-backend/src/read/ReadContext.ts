import { InputError, NotFoundError } from '@backstage/errors';
import type {
  Scorecard,
  TierLadder,
} from 'backstage-plugin-platform-products-core';
import type { DbScorecardRow } from '../store/rows';
import type { ReadStore } from './ReadStore';
import type { ScorecardDefinitions } from './ScorecardDefinitions';
import { canSee, Visible } from './visibility/Visible';

/** What every read needs: where from, for whom, for when. */
export interface ReadContext {
  store: ReadStore;
  definitions: ScorecardDefinitions;
  ladder: TierLadder;
  /** Seconds between two passes. */
  intervalSeconds: number;
  visible: Visible;
  now: Date;
}

/** A stored scorecard and, where it can be used, its definition. */
export interface KnownScorecard {
  row: DbScorecardRow;
  definition: Scorecard | undefined;
}

/** All scorecards that the caller may see, by name. */
export async function readScorecards(
  context: ReadContext,
): Promise<KnownScorecard[]> {
  const rows = await context.store.scorecards();
  return rows
    .filter(row => canSee(context.visible, row.ref))
    .map(row => ({
      row,
      definition: context.definitions.of(row, context.now),
    }));
}

/** One scorecard by name; a hidden one is not found, in the same words as one that is not there. */
export async function findScorecard(
  context: ReadContext,
  name: string,
): Promise<KnownScorecard> {
  const found = (await readScorecards(context)).find(
    ({ row }) => row.name === name,
  );
  if (!found) {
    throw new NotFoundError(`No scorecard "${name}"`);
  }
  return found;
}

/** The place of a check in stored answers. */
export function slotOf({ row, definition }: KnownScorecard, check: string) {
  if (!definition?.checks.some(({ name }) => name === check)) {
    const allowed = definition?.checks.map(({ name }) => name).join(', ');
    throw new InputError(
      `Cannot filter by parameter "check": found "${check}"; scorecard "${
        row.name
      }" allows ${allowed || 'none: it has no usable definition'}`,
    );
  }
  return (JSON.parse(row.slots) as string[]).indexOf(check);
}

/** Levels with the implicit one before the first. */
export function levelsOf(definition: Scorecard | undefined) {
  return definition
    ? [{ name: 'none', title: 'None', rank: 0 }, ...definition.levels]
    : [];
}
