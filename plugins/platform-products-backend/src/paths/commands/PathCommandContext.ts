import type { ProductReadContext } from '../../products/read/ProductReadContext';
import type { TierCommandContext } from '../../tiers/commands/TierCommandContext';

/**
 * What a command on golden paths and products works with.
 *
 * Commands never write the mirror: the pass works out what counts. Every command is idempotent.
 */
export interface PathCommandContext
  extends ProductReadContext,
    Pick<
      TierCommandContext,
      'ingest' | 'announcer' | 'writeDown' | 'auditEach'
    > {}
