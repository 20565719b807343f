import type { Text } from '../../hooks/useText';

const HOUR = 60;
const DAY = 24 * HOUR;

/** Minutes in the largest unit that they fill without a rest: 90 stay minutes, 1440 are a day. */
export function durationText(minutes: number, t: Text): string {
  if (minutes > 0 && minutes % DAY === 0) {
    return t('tiers.duration.days', { count: minutes / DAY });
  }
  if (minutes > 0 && minutes % HOUR === 0) {
    return t('tiers.duration.hours', { count: minutes / HOUR });
  }
  return t('tiers.duration.minutes', { count: minutes });
}
