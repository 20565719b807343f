import { toEntityInput } from 'backstage-plugin-platform-products-common';
import {
  defaultMetadataConfig,
  defaultTierLadder,
  effectiveTier,
  evaluateScorecard,
  loadScorecard,
  readMetadata,
} from 'backstage-plugin-platform-products-core';
import { entityAt } from './catalog';
import { scorecardWith } from './scorecard';

/**
 * What the same answers cost with nothing around them: entities already in memory, nothing stored.
 *
 * @returns milliseconds, the median of five rounds
 */
export function measureFloor(entities: number, checks: number): number {
  const shape = { entities, seed: 1, messy: 0.08 };
  const now = new Date();
  const { scorecard } = loadScorecard(
    toEntityInput(scorecardWith(checks)),
    now,
  );
  const subjects = Array.from({ length: entities }, (_, index) => {
    const input = toEntityInput(entityAt(index, shape));
    const { tier } = readMetadata(
      input,
      defaultMetadataConfig,
      defaultTierLadder,
    );
    return { input, tier: effectiveTier(tier, [], defaultTierLadder) };
  });
  const rounds = Array.from({ length: 5 }, () => {
    const start = performance.now();
    for (const subject of subjects) evaluateScorecard(scorecard!, subject, now);
    return performance.now() - start;
  });
  return rounds.sort((a, b) => a - b)[2];
}
