import Typography from '@material-ui/core/Typography';
import {
  EntityReport,
  outcomeSchema,
  Transition,
} from 'backstage-plugin-platform-products-common';
import { Text, useText } from '../../hooks/useText';
import { RelativeDate } from '../common/RelativeDate';

/** One change as a sentence, with the titles that the report of today knows. */
export function TransitionText(props: {
  transition: Transition;
  report: EntityReport;
}) {
  const { transition, report } = props;
  const t = useText();
  const nothing = t('entity.history.nothing');
  const valueTitle = (value: string | undefined) =>
    titleOf(transition, report, value, t) ?? value;
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
      <Typography variant="caption" color="textSecondary">
        <RelativeDate value={transition.at} />
        {': '}
        {t(`entity.history.cause.${transition.cause}`)}
      </Typography>
    </>
  );
}

/** The scorecard, for a check with the check; undefined for the tier. */
function subjectTitle(
  { scorecard, check }: Transition,
  report: EntityReport,
): string | undefined {
  const reported = findScorecard(report, scorecard);
  const title = reported?.title ?? scorecard;
  if (!check) {
    return title;
  }
  const reportedCheck = reported?.checks.find(({ check: c }) => c === check);
  return `${reportedCheck?.title ?? check} (${title})`;
}

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
