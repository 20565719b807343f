import {
  EntityInput,
  loadScorecard,
  Scorecard,
} from 'backstage-plugin-platform-products-core';
import type { DbScorecardRow } from '../store/rows';

/** Compiles definitions once per text. Old texts are dropped when a newer one of the ref is read. */
export class ScorecardDefinitions {
  readonly #loaded = new Map<
    string,
    { text: string; scorecard: Scorecard | undefined }
  >();

  /** The definition in force; undefined if there never was a usable one. */
  of(row: DbScorecardRow, now: Date): Scorecard | undefined {
    if (row.state === 'disabled' || row.input === null) {
      return undefined;
    }
    const known = this.#loaded.get(row.ref);
    if (known?.text === row.input) {
      return known.scorecard;
    }
    const { scorecard } = loadScorecard(
      JSON.parse(row.input) as EntityInput,
      now,
    );
    this.#loaded.set(row.ref, { text: row.input, scorecard });
    return scorecard;
  }
}
