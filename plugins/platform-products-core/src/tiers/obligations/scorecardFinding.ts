import type { LevelResult } from '../../scorecards/types';
import type { ObligationFinding, ObligationSubject, Tier } from '../types';

/** More names than this do not fit into a sentence. */
const NAMED_CHECKS = 3;

type Standing = ObligationSubject['scorecards'][number];
type Answered = Standing & Required<Pick<Standing, 'evaluation'>>;

/** Whether an entity has reached the level of a scorecard that its tier demands. */
export function scorecardFinding(
  standings: readonly Standing[],
  name: string,
  demandedName: string,
  { title }: Tier,
): ObligationFinding {
  const about = { obligation: 'scorecards', name } as const;
  const standing = standings.find(({ scorecard }) => scorecard.name === name);
  const demanded = standing?.scorecard.levels.find(
    level => level.name === demandedName,
  );
  if (!standing || !demanded) {
    return {
      ...about,
      state: 'unknown',
      why: standing
        ? `${title} demands the level ${demandedName}, which the scorecard ${standing.scorecard.title} does not have.`
        : `${title} demands the level ${demandedName} of the scorecard ${name}, which is not there or cannot be used.`,
      fix: `Ask those who run the portal to mend the scorecard ${name} or the obligations of ${title}.`,
    };
  }
  const { scorecard, evaluation } = standing;
  if (!evaluation) {
    return {
      ...about,
      state: 'unknown',
      why: `The scorecard ${scorecard.title} has no answer for it; ${title} demands ${demanded.title}.`,
      fix: `Ask the owner of the scorecard ${scorecard.title} whether it should select the entity.`,
    };
  }
  return levelFinding({ scorecard, evaluation }, demanded, title);
}

function levelFinding(
  answered: Answered,
  demanded: LevelResult,
  tierTitle: string,
): ObligationFinding {
  const { scorecard, evaluation } = answered;
  const about = { obligation: 'scorecards', name: scorecard.name } as const;
  const reached = scorecard.levels.find(
    ({ rank }) => rank === evaluation.levelRank,
  );
  const why = `It is at ${reached?.title ?? 'no level'} of ${
    scorecard.title
  }; ${tierTitle} demands ${demanded.title}.`;
  if (evaluation.levelRank >= demanded.rank) {
    return { ...about, state: 'met', why };
  }
  const failing = checksBefore(answered, demanded, 'fail');
  const unknown = checksBefore(answered, demanded, 'unknown');
  return failing.length > 0
    ? {
        ...about,
        state: 'not-met',
        why,
        fix: `Pass ${listed(failing.concat(unknown))}.`,
      }
    : {
        ...about,
        state: 'unknown',
        why: `${why} Nothing fails, but not all can be answered.`,
        fix: `Make it possible to answer ${listed(unknown)}.`,
      };
}

/** Titles of the checks that count, up to a level, and have an outcome. */
function checksBefore(
  { scorecard, evaluation }: Answered,
  demanded: LevelResult,
  outcome: 'fail' | 'unknown',
): string[] {
  const ranks = new Map(scorecard.levels.map(({ name, rank }) => [name, rank]));
  return scorecard.checks
    .filter(
      ({ level }, index) =>
        (ranks.get(level) ?? Infinity) <= demanded.rank &&
        evaluation.enforced[index] &&
        evaluation.outcomes[index] === outcome,
    )
    .map(({ title }) => title);
}

function listed(titles: string[]): string {
  if (titles.length === 0) {
    return 'the checks of that level';
  }
  const named = titles.slice(0, NAMED_CHECKS).map(title => `"${title}"`);
  const left = titles.length - named.length;
  return `${titles.length === 1 ? 'the check' : 'the checks'} ${named.join(
    ', ',
  )}${left > 0 ? ` and ${left} more` : ''}`;
}
