import type { RequestAudit } from '../../api/RequestAudit';
import type { IngestControl } from '../../ingest/IngestControl';
import type { Announcer } from '../../notices/announce/Announcer';
import type { ReadContext } from '../../read/ReadContext';
import type { TierReadContext } from '../read/TierReadContext';

/**
 * What a command on tiers works with.
 *
 * Commands write assignments, with what happened and who is to hear of it, in one transaction that
 * holds what it decides on. They never write the mirror: the pass works out what counts. Every
 * command is idempotent: what is already so is left as it is, without an event.
 */
export interface TierCommandContext
  extends TierReadContext,
    Pick<ReadContext, 'store'>,
    RequestAudit {
  ingest: IngestControl;
  announcer: Announcer;
}
