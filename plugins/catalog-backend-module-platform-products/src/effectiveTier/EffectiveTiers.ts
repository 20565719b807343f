import {
  effectiveTiersSchema,
  type EffectiveTiers as EffectiveTiersPage,
  type PlatformProductsApi,
} from 'backstage-plugin-platform-products-common';
import { untilAborted } from './untilAborted';

/** How many entities are remembered that were processed before the first answer came. */
const MAXIMUM_ASSUMED = 1_000;

/**
 * The effective tiers of all entities in memory, as the plugin `platform-products` last told them.
 *
 * All are read once, and from then on what has changed. A reading that fails, or that an empty
 * database answers, leaves everything as it was. 100,000 entities take about 10 MB: there are as
 * many refs, but only a handful of names.
 */
export class EffectiveTiers {
  readonly #api: Pick<PlatformProductsApi, 'getEffectiveTiers'>;
  readonly #names = new Map<string, string>();
  readonly #assumed = new Map<string, string | undefined>();
  #tiers = new Map<string, string>();
  /** What the next question begins with; nothing as long as not all have been read. */
  #version: number | undefined;

  constructor(api: Pick<PlatformProductsApi, 'getEffectiveTiers'>) {
    this.#api = api;
  }

  /** Whether all have been read. Before that, no entity can be said to have no tier. */
  get isKnown(): boolean {
    return this.#version !== undefined;
  }

  /** The tier of an entity by its ref; nothing where it has none. */
  of(entityRef: string): string | undefined {
    return this.#tiers.get(entityRef);
  }

  /** Says what was taken for the tier of an entity while nobody knew, to be set right later. */
  assume(entityRef: string, tier: string | undefined): void {
    if (this.#assumed.size < MAXIMUM_ASSUMED) {
      this.#assumed.set(entityRef, tier);
    }
  }

  /**
   * Asks once for news.
   *
   * @returns refs of the entities in which the catalog may now show another tier than theirs
   */
  async update(signal: AbortSignal): Promise<string[]> {
    if (this.#version !== undefined) {
      const news = await this.#readSince(this.#version, signal);
      if (news) {
        this.#version = news.version;
        return news.items.flatMap(item => this.#change(item) ?? []);
      }
    }
    const { version, tiers } = await this.#readAll(signal);
    // No pass over the catalog has ever ended there: that says nothing about any entity.
    if (version === 0 && tiers.size === 0) return [];
    const changed = this.isKnown
      ? differences(this.#tiers, tiers)
      : [...this.#assumed.keys()].filter(
          ref => this.#assumed.get(ref) !== tiers.get(ref),
        );
    this.#tiers = tiers;
    this.#version = version;
    this.#assumed.clear();
    return changed;
  }

  /** What changed; nothing where that cannot be told any more. */
  async #readSince(since: number, signal: AbortSignal) {
    const items: EffectiveTiersPage['items'] = [];
    let version: number | undefined;
    for await (const page of this.#pages(signal, since)) {
      // A database that was set back counts from where it then was.
      if (page.reset || page.version < since) return undefined;
      version ??= page.version;
      items.push(...page.items);
    }
    return { version: version ?? since, items };
  }

  async #readAll(signal: AbortSignal) {
    const tiers = new Map<string, string>();
    let version: number | undefined;
    for await (const page of this.#pages(signal)) {
      version ??= page.version;
      for (const { entityRef, tier } of page.items) {
        if (tier !== undefined) tiers.set(entityRef, this.#interned(tier));
      }
    }
    return { version: version ?? 0, tiers };
  }

  async *#pages(signal: AbortSignal, since?: number) {
    let cursor: string | undefined;
    do {
      const answer = await untilAborted(
        signal,
        this.#api.getEffectiveTiers({ since, cursor }),
      );
      const page = effectiveTiersSchema.parse(answer);
      yield page;
      cursor = page.nextCursor;
    } while (cursor !== undefined);
  }

  #change({ entityRef, tier }: EffectiveTiersPage['items'][number]) {
    if (this.#tiers.get(entityRef) === tier) return undefined;
    if (tier === undefined) {
      this.#tiers.delete(entityRef);
    } else {
      this.#tiers.set(entityRef, this.#interned(tier));
    }
    return entityRef;
  }

  /** One text for all that are equal: each answer brings texts of its own. */
  #interned(tier: string): string {
    const known = this.#names.get(tier);
    if (known !== undefined) return known;
    this.#names.set(tier, tier);
    return tier;
  }
}

function differences(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  const changed: string[] = [];
  for (const [ref, tier] of before) {
    if (after.get(ref) !== tier) changed.push(ref);
  }
  for (const ref of after.keys()) {
    if (!before.has(ref)) changed.push(ref);
  }
  return changed;
}
