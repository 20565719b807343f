import type {
  ObligationSubject,
  Outcome,
  Scorecard,
  TierLadder,
} from 'backstage-plugin-platform-products-core';
import type { Knex } from 'knex';
import type { ScorecardDefinitions } from '../../read/ScorecardDefinitions';
import { decodeOutcome } from '../../store/outcomeCodes';
import { selectIn } from '../../store/operations/selectIn';
import type { DbReportRow, DbScorecardRow } from '../../store/rows';

/** A scorecard that some tier demands a level of. */
export interface ObligedScorecard {
  id: number;
  scorecard: Scorecard;
  /** Check names by their place in `reports.codes`. */
  slots: string[];
}

/** The usable ones of the scorecards that the ladder names, by name. */
export async function readObligedScorecards(
  knex: Knex,
  ladder: TierLadder,
  definitions: ScorecardDefinitions,
  now: Date,
): Promise<ObligedScorecard[]> {
  const names = new Set(
    ladder.tiers.flatMap(({ obligations }) =>
      Object.keys(obligations.scorecards ?? {}),
    ),
  );
  const rows: DbScorecardRow[] = await selectIn([...names], chunk =>
    knex<DbScorecardRow>('scorecards')
      .where('kind', 'scorecard')
      .whereIn('name', chunk)
      .orderBy('name')
      .select('*'),
  );
  return rows.flatMap(row => {
    const scorecard = definitions.of(row, now);
    return scorecard
      ? [{ id: row.id, scorecard, slots: JSON.parse(row.slots) }]
      : [];
  });
}

/** What the last pass has answered, as obligations ask for it: nothing is evaluated again. */
export function standingOn(
  { scorecard, slots }: ObligedScorecard,
  report: DbReportRow | undefined,
): ObligationSubject['scorecards'][number] {
  if (!report) return { scorecard };
  const letters = scorecard.checks.map(
    ({ name }) => report.codes[slots.indexOf(name)],
  );
  return {
    scorecard,
    evaluation: {
      outcomes: letters.map(
        (letter): Outcome => decodeOutcome(letter) ?? 'not-applicable',
      ),
      // Upper case while it is upcoming.
      enforced: letters.map(
        letter =>
          letter !== undefined && letter === letter.toLocaleLowerCase('en-US'),
      ),
      levelRank: report.level_rank,
    },
  };
}
