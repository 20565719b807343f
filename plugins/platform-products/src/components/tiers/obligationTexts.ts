import type { TierRow } from 'backstage-plugin-platform-products-common';
import type { Text } from '../../hooks/useText';
import { durationText } from './durationText';

/** What a tier demands, one sentence part for each demand; empty if it demands nothing. */
export function obligationTexts(
  obligations: TierRow['obligations'],
  t: Text,
): string[] {
  const { onCall, minimumNoticeDays, maximumTierGap } = obligations;
  const { rtoMinutes, rpoMinutes, reviewIntervalDays } = obligations;
  return [
    ...Object.entries(obligations.slos ?? {}).map(([name, objective]) =>
      // Not rounded: 99.995 must not become 100.
      t('tiers.obligations.slo', { name, objective: String(objective) }),
    ),
    ...Object.entries(obligations.scorecards ?? {}).map(([name, level]) =>
      t('tiers.obligations.scorecard', { name, level }),
    ),
    onCall && t('tiers.obligations.onCall'),
    rtoMinutes !== undefined &&
      t('tiers.obligations.rto', { duration: durationText(rtoMinutes, t) }),
    rpoMinutes !== undefined &&
      t('tiers.obligations.rpo', { duration: durationText(rpoMinutes, t) }),
    minimumNoticeDays !== undefined &&
      t('tiers.obligations.notice', { count: minimumNoticeDays }),
    maximumTierGap !== undefined && gapText(maximumTierGap, t),
    reviewIntervalDays !== undefined &&
      t('tiers.obligations.review', { count: reviewIntervalDays }),
  ].filter(text => typeof text === 'string');
}

function gapText(gap: number, t: Text): string {
  return gap === 0
    ? t('tiers.obligations.gapNone')
    : t('tiers.obligations.gap', { count: gap });
}
