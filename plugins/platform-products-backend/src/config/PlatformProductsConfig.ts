import type { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import type {
  MetadataConfig,
  NoticeConfig,
  TierLadder,
  TierPrecedence,
} from 'backstage-plugin-platform-products-core';

/** `platformProducts` of the app configuration, parsed, with every default filled in. */
export interface PlatformProductsConfig {
  ladder: TierLadder;
  metadata: MetadataConfig;
  ingest: IngestConfig;
  notices: NoticeConfig;
  /** Lower-case kinds that are expected to have a tier, and counted as untagged without one. */
  tierKinds: string[];
  tierAssignments: TierAssignmentsConfig;
}

/** How tiers are given in the portal. */
export interface TierAssignmentsConfig {
  /** Which counts where the portal and the metadata of an entity differ. */
  precedence: TierPrecedence;
  /** Whether those who may approve tiers may also assign them without a second person. */
  directTagging: boolean;
  /** Days before a review is due on which the owner of an entity is reminded. */
  reviewReminderDays: number;
}

export interface IngestConfig {
  schedule: SchedulerServiceTaskScheduleDefinition;
  /** Of the schedule; what is shown is stale when it is older than three of them. */
  intervalSeconds: number;
  /** Lower-case kinds that are left out of the mirror. */
  excludeKinds: ReadonlySet<string>;
  /** Entities per transaction. */
  batchSize: number;
  /** Entities per page of the catalog's stream. */
  pageSize: number;
  /** Share of the mirror (0 to 1) above which vanished entities are not believed to be gone. */
  maxDropShare: number;
}
