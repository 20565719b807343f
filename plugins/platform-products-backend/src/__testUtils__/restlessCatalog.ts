import type { Entity } from '@backstage/catalog-model';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  component,
  domain,
  scorecard,
  system,
} from '../ingest/__testUtils__/testCatalog';
import {
  annotated,
  goldenPath,
  product,
} from '../paths/__testUtils__/pathWorld';

/** More than 1,000 reports with two scorecards: a pass counts its summaries anew. */
const COMPONENTS = 600;
const PAGE = 50;
const TEAMS = 7;

/** A ladder that the entities of each edition keep to otherwise. */
export const demandingTiers = [
  {
    name: 'tier-1',
    obligations: { maximumTierGap: 1, scorecards: { ready: 'silver' } },
  },
  { name: 'tier-2', obligations: { maximumTierGap: 0 } },
  { name: 'tier-3', obligations: { scorecards: { ready: 'bronze' } } },
];

/**
 * A catalog that can be edited as a whole. Each edition answers some checks otherwise, gives some
 * systems another tier, drops a component, adds another, spoils a definition, lets some take
 * another golden path and gives a product other parts, so that a pass from one to the next writes
 * every table.
 */
export function entitiesOf(edition: number): Entity[] {
  const odd = edition % 2;
  return [
    domain('shop', odd ? 'tier-2' : 'tier-1'),
    system('basket', odd ? 'tier-1' : undefined, { domain: 'shop' }),
    system('search', 'tier-3'),
    scorecard('ready', [
      { name: 'described', expect: "entity.metadata.description != ''" },
      { name: 'paged', level: 'silver', expect: "'pager' in annotations" },
    ]),
    scorecard('tiered', [{ name: 'tier', expect: "tier == 'tier-1'" }]),
    scorecard('fragile', [{ name: 'x', expect: odd ? 'no.such(' : 'true' }]),
    goldenPath('road', annotated('pager', ...(odd ? ['sign'] : [])), {
      version: odd ? '1.1.0' : '1.0.0',
    }),
    goldenPath('lane', annotated('pager')),
    product('finder', { parts: ['system:default/search'] }),
    ...Array.from({ length: COMPONENTS }, (_, index) => ({
      ...component(`service-${index + edition}`, {
        description: index % 3 === odd ? '' : 'Sells',
        annotations: {
          ...(index % 5 === odd && { pager: 'p' }),
          ...(index % 4 === 0 && {
            'platform-products/golden-path': index % 8 ? 'road@1.0.0' : 'lane',
          }),
        },
        spec: {
          owner: `team-${index % TEAMS}`,
          system: index % 2 ? 'basket' : 'search',
          tier: index % 11 === 0 ? 'tier-nine' : undefined,
        },
      }),
      relations: [
        {
          type: 'dependsOn',
          targetRef: `component:default/service-${index + edition * 2 + 1}`,
        },
        ...(index % 10 === 0
          ? [{ type: 'partOf', targetRef: 'system:default/search' }]
          : []),
      ],
    })),
  ].map(entity => withVersion(entity, edition));
}

function withVersion(entity: Entity, edition: number): Entity {
  const uid = stringifyEntityRef(entity);
  const etag = `${edition}`;
  return { ...entity, metadata: { ...entity.metadata, uid, etag } };
}

/** A catalog whose edition and pace a test decides on. */
export class RestlessCatalog {
  edition = 0;
  /** Readings of everything that have begun. */
  readings = 0;
  /** Awaited before anything is read. */
  beforeStream: () => Promise<void> = async () => {};
  /** Awaited before each page of a reading of everything. */
  beforePage: (page: number) => Promise<void> = async () => {};

  get service(): CatalogService {
    return {
      streamEntities: (request: { filter?: { kind: string[] } }) =>
        this.#stream(request.filter?.kind),
      getEntitiesByRefs: async ({ entityRefs }: { entityRefs: string[] }) => {
        const entities = new Map(
          entitiesOf(this.edition).map(one => [stringifyEntityRef(one), one]),
        );
        return { items: entityRefs.map(ref => entities.get(ref)) };
      },
    } as unknown as CatalogService;
  }

  async *#stream(kinds?: string[]): AsyncIterable<Entity[]> {
    await this.beforeStream();
    if (!kinds) this.readings += 1;
    const entities = entitiesOf(this.edition).filter(
      ({ kind }) => !kinds || kinds.includes(kind.toLocaleLowerCase('en-US')),
    );
    for (let page = 0; page * PAGE < entities.length; page++) {
      if (!kinds) await this.beforePage(page);
      yield entities.slice(page * PAGE, (page + 1) * PAGE);
    }
  }
}
