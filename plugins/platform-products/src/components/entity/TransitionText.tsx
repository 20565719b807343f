import Typography from '@material-ui/core/Typography';
import { parseEntityRef } from '@backstage/catalog-model';
import {
  EntityReport,
  outcomeSchema,
  Transition,
} from 'backstage-plugin-platform-products-common';
import { Text, useText } from '../../hooks/useText';
import { useTierTitle } from '../../hooks/useTierTitle';
import { RelativeDate } from '../common/RelativeDate';

/** One change as a sentence, with the titles that are known today. */
export function TransitionText(props: {
  transition: Transition;
  report: EntityReport;
}) {
  const { transition, report } = props;
  const t = useText();
  const tierTitle = useTierTitle();
  const nothing = t('entity.history.nothing');
  const valueTitle = (value: string | undefined) =>
    (transition.type === 'tier'
      ? value && tierTitle(value)
      : titleOf(transition, report, value, t)) ?? value;
  const what =
    subjectTitle(transition, report) ?? t('entity.history.effectiveTier');
  return (
    <>
      <Typography variant="body2">
        {t('entity.history.change', {
          what,
          from: valueTitle(transition.from) ?? nothing,
          to: valueTitle(transition.to) ?? nothing,
        })}
      </Typography>
      <TransitionCause transition={transition} />
    </>
  );
}

/** When something changed, and why. */
export function TransitionCause({ transition }: { transition: Transition }) {
  const t = useText();
  return (
    <Typography variant="caption" color="textSecondary">
      <RelativeDate value={transition.at} />
      {': '}
      {t(`entity.history.cause.${causeOf(transition)}`)}
    </Typography>
  );
}

/** What a portal assigns is a tier, but for who is on a golden path. */
function causeOf({ type, cause }: Transition) {
  const isPath = type === 'step' || type === 'journey';
  return isPath && cause === 'assignment' ? 'pathAssignment' : cause;
}

/** The scorecard, for a check with the check; undefined for the tier. */
function subjectTitle(
  { scorecard, check, ...stated }: Transition,
  report: EntityReport,
): string | undefined {
  const reported = findScorecard(report, scorecard);
  const title = reported?.title ?? stated.title ?? nameOf(scorecard);
  if (!check) {
    return title;
  }
  const reportedCheck = reported?.checks.find(({ check: c }) => c === check);
  return `${reportedCheck?.title ?? stated.checkTitle ?? check} (${title})`;
}

/** Golden paths and products are called by their refs. */
export function nameOf(scorecard: string | undefined): string | undefined {
  return scorecard?.includes(':') ? parseEntityRef(scorecard).name : scorecard;
}

const words = {
  step: ['open', 'completed', 'lost'],
  journey: ['on', 'left', 'rebased'],
  adoption: ['adopted', 'not-adopted', 'unknown'],
} as const;

function titleOf(
  transition: Transition,
  report: EntityReport,
  value: string | undefined,
  t: Text,
): string | undefined {
  switch (transition.type) {
    case 'outcome':
      return outcomeTitle(value, t);
    case 'level':
      return levelTitle(transition, report, value);
    case 'step': {
      const word = words.step.find(known => known === value);
      return word && t(`entity.history.step.${word}`);
    }
    case 'journey': {
      const word = words.journey.find(known => known === value);
      return word && t(`entity.history.journey.${word}`);
    }
    case 'adoption': {
      const word = words.adoption.find(known => known === value);
      return word && t(`entity.history.adoption.${word}`);
    }
    default:
      return undefined;
  }
}

function outcomeTitle(value: string | undefined, t: Text): string | undefined {
  const outcome = outcomeSchema.safeParse(value);
  return outcome.success ? t(`common.outcome.${outcome.data}`) : undefined;
}

function levelTitle(
  { scorecard }: Transition,
  report: EntityReport,
  value: string | undefined,
): string | undefined {
  const levels = findScorecard(report, scorecard)?.levels;
  return levels?.find(({ name }) => name === value)?.title;
}

function findScorecard(report: EntityReport, name: string | undefined) {
  return report.scorecards.find(({ scorecard }) => scorecard === name);
}
