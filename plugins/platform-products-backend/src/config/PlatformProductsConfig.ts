import type { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import type {
  MetadataConfig,
  NoticeConfig,
  TierLadder,
} from 'backstage-plugin-platform-products-core';

/** `platformProducts` of the app configuration, parsed, with every default filled in. */
export interface PlatformProductsConfig {
  ladder: TierLadder;
  metadata: MetadataConfig;
  ingest: IngestConfig;
  notices: NoticeConfig;
  /** Lower-case kinds that are expected to have a tier, and counted as untagged without one. */
  tierKinds: string[];
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
