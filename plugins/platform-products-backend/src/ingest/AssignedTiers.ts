import {
  assignedTier,
  EntityMetadata,
  Problem,
  TierDisagreement,
  tierDisagreement,
  TierLadder,
  TierPrecedence,
} from 'backstage-plugin-platform-products-core';
import type { ApprovedTier } from '../store/IngestStore';

/** The place of a problem that concerns what the portal says, and nothing in the entity's file. */
const PORTAL = 'portal assignment';

/**
 * The tiers that were approved in the portal, and how each goes together with what the metadata of
 * its entity says. Held in memory during a pass: any order of reading then gives the same tiers.
 */
export class AssignedTiers {
  readonly #ladder: TierLadder;
  readonly #precedence: TierPrecedence;
  #approved: ReadonlyMap<string, ApprovedTier> = new Map();

  constructor(ladder: TierLadder, precedence: TierPrecedence) {
    this.#ladder = ladder;
    this.#precedence = precedence;
  }

  /** Takes up what is approved now, in place of what was. */
  renew(approved: ApprovedTier[]): void {
    this.#approved = new Map(approved.map(row => [row.entity_ref, row]));
  }

  of(ref: string): ApprovedTier | undefined {
    return this.#approved.get(ref);
  }

  all(): Iterable<ApprovedTier> {
    return this.#approved.values();
  }

  /** The metadata with the tier that it and the portal name together. */
  together(ref: string, metadata: EntityMetadata): EntityMetadata {
    const approved = this.of(ref);
    return approved
      ? {
          ...metadata,
          tier: assignedTier(
            metadata.tier,
            approved,
            this.#precedence,
            this.#ladder,
          ),
        }
      : metadata;
  }

  /** @param metadata - as it stands in the catalog */
  disagreement(
    ref: string,
    metadata: EntityMetadata,
  ): TierDisagreement | undefined {
    return tierDisagreement(
      metadata.tier,
      this.of(ref),
      this.#precedence,
      this.#ladder,
    );
  }

  /** Whether an assignment says the same as long as nobody knows its entity. */
  isOrphaned({ tier }: ApprovedTier): boolean {
    return !this.#ladder.tiers.some(({ name }) => name === tier);
  }
}

/** What the owner of an entity should hear about a disagreement. */
export function problemOf(
  entityRef: string,
  { kind, assigned, stated, message }: TierDisagreement,
  ladder: TierLadder,
): Problem {
  const common = { entityRef, severity: 'warning', message } as const;
  return kind === 'orphaned'
    ? {
        ...common,
        code: 'orphaned-tier-assignment',
        path: PORTAL,
        found: assigned,
        allowed: `one of ${ladder.tiers.map(({ name }) => name).join(', ')}`,
      }
    : {
        ...common,
        code: 'tier-disagreement',
        path: stated?.source ?? PORTAL,
        found: stated?.raw ?? '',
        allowed: `${assigned}, which the portal assigns`,
      };
}
