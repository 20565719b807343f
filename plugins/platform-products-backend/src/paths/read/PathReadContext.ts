import type { MetadataConfig } from 'backstage-plugin-platform-products-core';
import type { ReadContext } from '../../read/ReadContext';
import type { TierReadContext } from '../../tiers/read/TierReadContext';

/** What every read of golden paths and products needs: where from, for whom, for when. */
export interface PathReadContext extends ReadContext, TierReadContext {
  metadata: MetadataConfig;
}
