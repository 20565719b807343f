import { useText } from '../../hooks/useText';
import type { ReportedScorecard } from './groupChecks';

/** The level reached and how far the next one is: "Silver, 2 checks to Gold". */
export function ScorecardHeadline(props: { scorecard: ReportedScorecard }) {
  const { level, nextLevel, nextSteps } = props.scorecard;
  const t = useText();
  if (!nextLevel) {
    return <>{t('entity.headline.highest', { level: level.title })}</>;
  }
  return (
    <>
      {t('entity.headline.next', {
        count: nextSteps.length,
        level: level.title,
        next: nextLevel.title,
      })}
    </>
  );
}
