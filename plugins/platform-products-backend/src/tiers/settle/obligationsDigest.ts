import type {
  MetadataConfig,
  TierLadder,
} from 'backstage-plugin-platform-products-core';
import { contentDigest } from '../../definitions/contentDigest';
import type { ObligedScorecard } from './obligedScorecards';

/** Counts up where the words of findings change, so that stored ones are renewed. */
const WORDING = 1;

/** A short name of everything but the mirror that findings depend on. */
export function obligationsDigest(settings: {
  ladder: TierLadder;
  metadata: MetadataConfig;
  kinds: string[];
  scorecards: ObligedScorecard[];
}): string {
  const { ladder, metadata, kinds, scorecards } = settings;
  return contentDigest([
    WORDING,
    ladder,
    metadata,
    kinds,
    scorecards.map(({ scorecard: { name, title, levels, checks } }) => [
      name,
      title,
      levels,
      checks.map(check => [check.name, check.title, check.level]),
    ]),
  ]);
}
