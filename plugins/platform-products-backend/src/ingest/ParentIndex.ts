import {
  EffectiveTier,
  effectiveTier,
  EntityMetadata,
  FieldReading,
  TierLadder,
} from 'backstage-plugin-platform-products-core';

interface Parent {
  /** What its metadata and the portal say together. */
  own: FieldReading<string>;
  system?: string;
  domain?: string;
}

/** Kinds that others inherit from. */
export const parentKinds: ReadonlySet<string> = new Set(['system', 'domain']);

/**
 * All systems and domains with the tier that each has of its own. They are few, so they are held in
 * memory during a pass, and the tier of anything is known whatever the order in which it is read.
 */
export class ParentIndex {
  readonly #ladder: TierLadder;
  readonly #parents = new Map<string, Parent>();

  constructor(ladder: TierLadder) {
    this.#ladder = ladder;
  }

  set(ref: string, { tier: own, system, domain }: EntityMetadata): void {
    this.#parents.set(ref, { own, system, domain });
  }

  delete(ref: string): void {
    this.#parents.delete(ref);
  }

  tierOf(ref: string, metadata: EntityMetadata): EffectiveTier {
    const { tier: own, system, domain } = metadata;
    return this.#tier({ own, system, domain }, new Set([ref]));
  }

  /** Its own domain, or else that of its system. */
  domainOf({ system, domain }: EntityMetadata): string | undefined {
    return domain ?? (system && this.#parents.get(system)?.domain);
  }

  #tier(entity: Parent, visited: ReadonlySet<string>): EffectiveTier {
    // A tier of its own needs no look at the parents, of which there may be many in a row.
    if (entity.own.state !== 'not-set') {
      return effectiveTier(entity.own, [], this.#ladder);
    }
    const parents = [entity.system, entity.domain].flatMap(ref => {
      const parent = ref === undefined ? undefined : this.#parents.get(ref);
      if (ref === undefined || !parent || visited.has(ref)) return [];
      const tier = this.#tier(parent, new Set([...visited, ref]));
      return [{ ref, tier }];
    });
    return effectiveTier(entity.own, parents, this.#ladder);
  }
}
