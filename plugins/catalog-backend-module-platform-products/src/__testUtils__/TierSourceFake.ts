import type {
  EffectiveTiers,
  EffectiveTiersQuery,
  PlatformProductsApi,
} from 'backstage-plugin-platform-products-common';

/** Answers as the plugin `platform-products` does: a list of all, and what changed since. */
export class TierSourceFake
  implements Pick<PlatformProductsApi, 'getEffectiveTiers'>
{
  readonly queries: EffectiveTiersQuery[] = [];
  isOut = false;
  /** Rows of one page. */
  pageSize = 2;
  #tiers = new Map<string, string>();
  #changes: string[] = [];
  #forgotten = 0;

  constructor(tiers: Record<string, string> = {}) {
    this.set(tiers);
  }

  /** Gives entities a tier, or none by `undefined`. */
  set(tiers: Record<string, string | undefined>): void {
    for (const [ref, tier] of Object.entries(tiers)) {
      if (tier === undefined) this.#tiers.delete(ref);
      else this.#tiers.set(ref, tier);
      this.#changes.push(ref);
    }
  }

  /** From now on nobody can be told what changed before. */
  forget(): void {
    this.#forgotten = this.#changes.length;
  }

  /** As after its database was lost. */
  wipe(): void {
    this.#tiers = new Map();
    this.#changes = [];
    this.#forgotten = 0;
  }

  async getEffectiveTiers(
    query: EffectiveTiersQuery = {},
  ): Promise<EffectiveTiers> {
    this.queries.push(query);
    if (this.isOut) throw new Error('out of order');
    const since = query.since === undefined ? undefined : Number(query.since);
    const version = this.#changes.length;
    if (since !== undefined && (since < this.#forgotten || since > version)) {
      return { version, items: [], reset: true };
    }
    const refs =
      since === undefined
        ? [...this.#tiers.keys()]
        : [...new Set(this.#changes.slice(since))];
    const start = Number(query.cursor ?? 0);
    const end = start + this.pageSize;
    return {
      version,
      items: refs.slice(start, end).map(entityRef => {
        const tier = this.#tiers.get(entityRef);
        return { entityRef, ...(tier && { tier }) };
      }),
      ...(end < refs.length && { nextCursor: String(end) }),
      reset: false,
    };
  }
}
