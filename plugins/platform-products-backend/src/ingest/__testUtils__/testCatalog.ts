import type { Entity } from '@backstage/catalog-model';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';

/** A catalog whose content and mishaps a test decides on. */
export class TestCatalog {
  readonly #entities = new Map<string, Entity>();
  #edits = 0;
  /** Thrown after so many pages of a reading of everything. */
  failAfterPages: number | undefined;
  /** Awaited before each page of a reading of everything. */
  beforePage: (page: number) => Promise<void> = async () => {};
  /** Awaited before domains, systems and definitions are read. */
  beforeLeading: () => Promise<void> = async () => {};
  /** Awaited before entities are looked up by ref. */
  beforeLook: () => Promise<void> = async () => {};
  /** Left out of streams, though the catalog has them. */
  readonly overlooked = new Set<string>();

  /** Adds or edits entities; each gets a new etag. */
  put(...entities: Entity[]): void {
    for (const entity of entities) {
      this.#edits += 1;
      const ref = stringifyEntityRef(entity);
      const uid = this.#entities.get(ref)?.metadata.uid ?? `u${this.#edits}`;
      const etag = `e${this.#edits}`;
      const metadata = { uid, ...entity.metadata, etag };
      this.#entities.set(ref, { ...entity, metadata });
    }
  }

  remove(...refs: string[]): void {
    refs.forEach(ref => this.#entities.delete(ref));
  }

  get service(): CatalogService {
    return {
      streamEntities: (request: { filter?: { kind: string[] } }) =>
        this.#stream(request.filter?.kind),
      getEntitiesByRefs: async ({ entityRefs }: { entityRefs: string[] }) => {
        await this.beforeLook();
        return { items: entityRefs.map(ref => this.#entities.get(ref)) };
      },
    } as unknown as CatalogService;
  }

  async *#stream(kinds?: string[]): AsyncIterable<Entity[]> {
    const entities = [...this.#entities]
      .filter(([ref]) => !this.overlooked.has(ref))
      .map(([, entity]) => entity)
      .filter(({ kind }) => !kinds || kinds.includes(kind.toLowerCase()));
    for (let page = 0; page * 10 < entities.length || page === 0; page++) {
      if (kinds) {
        await this.beforeLeading();
      } else {
        await this.beforePage(page);
        if (page === this.failAfterPages) {
          throw new Error('The catalog is down');
        }
      }
      yield entities.slice(page * 10, page * 10 + 10);
    }
  }
}

export function component(
  name: string,
  { spec, ...metadata }: Record<string, unknown> & { spec?: object } = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', ...metadata },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner: 'team-a',
      ...spec,
    },
  };
}

export function system(
  name: string,
  tier?: string,
  spec: { domain?: string } = {},
): Entity {
  return { ...component(name, { spec: { tier, ...spec } }), kind: 'System' };
}

export function domain(name: string, tier?: string, spec = {}): Entity {
  return { ...component(name, { spec: { tier, ...spec } }), kind: 'Domain' };
}

interface CheckOptions {
  name: string;
  expect: string;
  level?: string;
  enforcedFrom?: string;
}

export function scorecard(
  name: string,
  checks: CheckOptions[],
  { kind = 'Component', namespace = 'default' } = {},
): Entity {
  return {
    apiVersion: 'platform-products/v1alpha1',
    kind: 'Scorecard',
    metadata: { name, namespace, title: name },
    spec: {
      owner: 'group:default/sre',
      appliesTo: { kind },
      levels: [
        { name: 'bronze', title: 'Bronze' },
        { name: 'silver', title: 'Silver' },
      ],
      checks: checks.map(check => ({
        title: check.name,
        level: 'bronze',
        remedy: { text: 'Mend it.' },
        ...check,
      })),
    },
  };
}
