import type { MetadataConfig } from '../../metadata/types';
import type { ObligationSubject, Tier, TierLadder } from '../types';

/** What every finding is made from. */
export interface Question {
  subject: ObligationSubject;
  tier: Tier;
  ladder: TierLadder;
  config: MetadataConfig;
  now: Date;
}
