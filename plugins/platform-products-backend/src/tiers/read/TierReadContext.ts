import type { Caller } from '../../caller/Caller';
import type { ReadContext } from '../../read/ReadContext';
import type { TierSource } from '../TierSource';

/** What every read of tiers needs: where from, for whom, for when. */
export interface TierReadContext
  extends Pick<ReadContext, 'visible' | 'ladder' | 'now'> {
  caller: Caller;
  tiers: TierSource;
}
