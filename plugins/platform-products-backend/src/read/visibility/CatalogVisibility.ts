import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Visible } from './Visible';

/** How long a right that was taken away may still be felt, in milliseconds. */
const KEEP_MS = 30_000;
/** Callers whose sets are kept at once; the oldest goes first. */
const KEEP_CALLERS = 50;

interface Kept {
  until: number;
  refs: Promise<ReadonlySet<string>>;
}

/**
 * Asks the catalog what a caller may see. Rules of the catalog can only be applied by the catalog,
 * so a conditional answer is resolved by streaming the refs with the caller's own credentials.
 */
export class CatalogVisibility {
  readonly #kept = new Map<string, Kept>();

  constructor(
    private readonly deps: {
      catalog: CatalogService;
      permissions: PermissionsService;
      now: () => Date;
    },
  ) {}

  async of(credentials: BackstageCredentials): Promise<Visible> {
    const [decision] = await this.deps.permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return 'all';
      case AuthorizeResult.CONDITIONAL:
        return this.refsOf(credentials, JSON.stringify(decision.conditions));
      default:
        return new Set();
    }
  }

  /** Kept by caller and conditions: a changed decision is never answered from an older one. */
  private refsOf(credentials: BackstageCredentials, conditions: string) {
    const caller = JSON.stringify([credentials.principal, conditions]);
    const now = this.deps.now().getTime();
    const known = this.#kept.get(caller);
    if (known && known.until > now) {
      return known.refs;
    }
    const refs = this.stream(credentials);
    this.#kept.delete(caller);
    this.#kept.set(caller, { until: now + KEEP_MS, refs });
    if (this.#kept.size > KEEP_CALLERS) {
      this.#kept.delete(this.#kept.keys().next().value!);
    }
    refs.catch(() => this.#kept.delete(caller));
    return refs;
  }

  private async stream(
    credentials: BackstageCredentials,
  ): Promise<ReadonlySet<string>> {
    const refs = new Set<string>();
    const pages = this.deps.catalog.streamEntities(
      { fields: ['kind', 'metadata.namespace', 'metadata.name'] },
      { credentials },
    );
    for await (const entities of pages) {
      for (const entity of entities) {
        refs.add(stringifyEntityRef(entity));
      }
    }
    return refs;
  }
}
