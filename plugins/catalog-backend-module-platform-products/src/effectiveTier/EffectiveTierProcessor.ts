import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  type CatalogProcessor,
  type CatalogProcessorCache,
  type CatalogProcessorEmit,
  processingResult,
} from '@backstage/plugin-catalog-node';
import { EFFECTIVE_TIER_ANNOTATION } from 'backstage-plugin-platform-products-common';
import type { EffectiveTiers } from './EffectiveTiers';
import { refreshKeyOf } from './EffectiveTierProvider';

/** After all others, which have 20 by default: nobody writes over the tier afterwards. */
const PRIORITY = 1_000;

const REMEMBERED = 'tier';

/** Kinds that come in great numbers and have no tier by default, so that nobody waits for one. */
const UNHURRIED = new Set(['user', 'location']);

/**
 * Writes the effective tier into each entity, from memory.
 *
 * The annotation is ours alone: one from a file is overwritten or removed. This happens after
 * validation, so the result is hashed and stored like any other part of the entity and an
 * unchanged tier changes nothing. What was written last is kept in the catalog's own cache, which
 * outlives a restart: until the tiers have been read, it stands in for them.
 */
export class EffectiveTierProcessor implements CatalogProcessor {
  static readonly processorName = 'PlatformProductsEffectiveTierProcessor';
  readonly #tiers: EffectiveTiers;

  constructor(tiers: EffectiveTiers) {
    this.#tiers = tiers;
  }

  getProcessorName(): string {
    return EffectiveTierProcessor.processorName;
  }

  getPriority(): number {
    return PRIORITY;
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
    cache: CatalogProcessorCache,
  ): Promise<Entity> {
    const ref = stringifyEntityRef(entity);
    if (!UNHURRIED.has(entity.kind.toLocaleLowerCase('en-US'))) {
      emit(processingResult.refresh(refreshKeyOf(ref)));
    }
    return withEffectiveTier(entity, await this.#tierOf(ref, cache));
  }

  async #tierOf(ref: string, cache: CatalogProcessorCache) {
    const remembered = (await cache.get<string | null>(REMEMBERED)) ?? null;
    if (!this.#tiers.isKnown) {
      this.#tiers.assume(ref, remembered ?? undefined);
      return remembered ?? undefined;
    }
    const tier = this.#tiers.of(ref);
    // Null and not nothing: a cache in which nothing is set keeps what was in it.
    const next = tier ?? null;
    if (next !== remembered) await cache.set(REMEMBERED, next);
    return tier;
  }
}

function withEffectiveTier(entity: Entity, tier: string | undefined): Entity {
  const written = entity.metadata.annotations?.[EFFECTIVE_TIER_ANNOTATION];
  if (written === tier) return entity;
  const { [EFFECTIVE_TIER_ANNOTATION]: _, ...others } =
    entity.metadata.annotations ?? {};
  const annotations =
    tier === undefined
      ? others
      : { ...others, [EFFECTIVE_TIER_ANNOTATION]: tier };
  return { ...entity, metadata: { ...entity.metadata, annotations } };
}
