import type { Score } from 'backstage-plugin-platform-products-core';
import { useText } from '../../hooks/useText';
import { formatNumber } from './formatNumber';
import { KnownBar } from './KnownBar';

/** Weighted score: per cent, points, and the points that nobody knows about. */
export function ScoreBar({ score }: { score: Score }) {
  const t = useText();
  const { earned, possible, unknown } = score;
  const points = {
    earned: formatNumber(earned),
    possible: formatNumber(possible),
  };
  return (
    <KnownBar
      known={earned}
      unknown={unknown}
      whole={possible}
      nothing={t('common.score.nothing')}
    >
      {unknown > 0
        ? t('common.score.withUnknown', {
            ...points,
            unknown: formatNumber(unknown),
          })
        : t('common.score.known', points)}
    </KnownBar>
  );
}
