import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

/** One place where a field may be written. */
type FieldSource = (
  | { annotation: string }
  | { label: string }
  | { tagPrefix: string }
  | { path: string[] }
) & {
  /** Raw value (case ignored) to the value it means. */
  values?: { [raw: string]: string };
};

export interface Config {
  /** Platform Products: tiers, metadata sources and the reading of the catalog. */
  platformProducts?: {
    /**
     * The ladder of service tiers, most critical first. Default: `tier-1` to `tier-4`, without
     * obligations.
     */
    tiers?: Array<{
      /** Name as written in metadata, for example `tier-1`. */
      name: string;
      title?: string;
      description?: string;
      /** What the tier demands of its services. */
      obligations?: {
        /** Objective in per cent by SLO name. */
        slos?: { [name: string]: number };
        /** Lowest allowed level by scorecard name. */
        scorecards?: { [name: string]: string };
        /** Least days between the announcement of a deprecation and its sunset. */
        minimumNoticeDays?: number;
        /** How many ranks less critical a dependency may be. */
        maximumTierGap?: number;
        onCall?: boolean;
        /** Days after which a service's tier must be looked at again. */
        reviewIntervalDays?: number;
        /** Recovery time objective in minutes. */
        rtoMinutes?: number;
        /** Recovery point objective in minutes. */
        rpoMinutes?: number;
      };
    }>;

    /** Kinds that are expected to have a tier. Default: `[component]`. */
    tierKinds?: string[];

    /** Where each field is read from, and what counts as not set. */
    metadata?: {
      /** Ordered lists; the first source that says something wins. */
      sources?: {
        tier?: FieldSource[];
        lifecycle?: FieldSource[];
        goldenPath?: FieldSource[];
        templateVersion?: FieldSource[];
        deprecatedAt?: FieldSource[];
        sunsetAt?: FieldSource[];
        replacedBy?: FieldSource[];
        migrationGuide?: FieldSource[];
        deprecationReason?: FieldSource[];
        onCall?: FieldSource[];
        rtoMinutes?: FieldSource[];
        rpoMinutes?: FieldSource[];
        lastReviewedAt?: FieldSource[];
      };
      /** Raw values that mean nobody has set the field, such as `-` or `tbd`. */
      notSet?: string[];
      /** Raw lifecycle to stage, added to the defaults. */
      lifecycleStages?: { [raw: string]: string };
      /** The stage that makes an entity deprecated. Default: `deprecated`. */
      deprecatedStage?: string;
      /** Names of groups that own nothing, such as `unknown`. */
      placeholderOwners?: string[];
      /** Prefix of the annotations that name objectives. Default: `platform-products/slo-`. */
      sloPrefix?: string;
    };

    /** Tiers that are proposed, approved and reviewed in the portal. */
    tierAssignments?: {
      /**
       * Which counts where the portal and the metadata of an entity name different tiers. What the
       * ladder does not have never counts against what it has. Default: portal.
       */
      precedence?: 'portal' | 'metadata';
      /** Whether those who may approve tiers may also assign them without a second person. Default: false. */
      directTagging?: boolean;
      /** Days before the review of a tier is due on which the owner is reminded. Default: 14. */
      reviewReminderDays?: number;
    };

    /** Deprecation notices: whom they concern, and what they must keep to. */
    notices?: {
      /** What a compulsory notice must keep to. Tiers add their own `minimumNoticeDays`. */
      policy?: {
        /** Least days from announcement to sunset, whatever the tier. Default: 0. */
        minimumNoticeDays?: number;
        /** Whether there must be a migration guide. Default: true. */
        requireGuide?: boolean;
        /** Whether there must be a replacement, or a reason why there is none. Default: true. */
        requireReplacement?: boolean;
      };
      /**
       * Types of the relations from a consumer to what it depends on. Default:
       * `[dependsOn, consumesApi]`.
       */
      consumerRelations?: string[];
      /** Days before sunset on which owners are reminded. Default: `[90, 30, 14, 7, 1]`. */
      reminderDays?: number[];
      /**
       * Days after publishing on which the owner of a notice hears of consumers that nobody has
       * looked at. Default: 14.
       */
      escalateAfterDays?: number;
    };

    /** How the catalog is read. */
    ingest?: {
      /** How often. The frequency must be a duration. Default: every 5 minutes. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      /** Kinds that are not read. Default: `[user, location]`. */
      excludeKinds?: string[];
      /** Entities per transaction, 1 to 1000. Default: 300. */
      batchSize?: number;
      /** Entities per request to the catalog, 1 to 5000. Default: 1000. */
      pageSize?: number;
      /**
       * Share of all entities, 0 to 1, that may vanish between two passes before that is taken
       * for a fault of the catalog and nothing is deleted. Up to 50 may always. Default: 0.2.
       */
      maxDropShare?: number;
    };
  };
}
