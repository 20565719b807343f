import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { BuiltinKindsEntityProcessor } from '@backstage/plugin-catalog-backend';
import { parse, parseAllDocuments } from 'yaml';
import {
  type EffectiveTier,
  effectiveTier,
  type EntityMetadata,
  metadataConfigSchema,
  readMetadata,
  type Subject,
  tierLadderSchema,
} from 'backstage-plugin-platform-products-core';
import { toEntityInput } from 'backstage-plugin-platform-products-common';

const repository = resolve(__dirname, '../../../..');
/** The folder of the example company. */
export const root = join(repository, 'examples');
const location = { type: 'file', target: root };
/** The day on which the demo is judged in tests. */
export const now = new Date('2026-11-24T00:00:00Z');

/** All files of entities, from there. */
export const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.yaml'))
  .sort();

export function entitiesOf(file: string): Entity[] {
  return parseAllDocuments(readFileSync(join(root, file), 'utf8')).map(
    document => {
      expect(document.errors).toEqual([]);
      return document.toJS();
    },
  );
}

export const ourKinds = new Set([
  'Scorecard',
  'DeprecationNotice',
  'GoldenPath',
  'PlatformProduct',
]);
export const entities = files.flatMap(entitiesOf);
export const ofKind = (kind: string) =>
  entities.filter(entity => entity.kind === kind);
export const named = (kind: string, name: string) =>
  ofKind(kind).find(entity => entity.metadata.name === name)!;

/** The relations that the catalog itself reads from an entity: its own, not those that point to it. */
async function relationsOf(entity: Entity) {
  const relations: { type: string; targetRef: string }[] = [];
  await new BuiltinKindsEntityProcessor().postProcessEntity(
    entity,
    location,
    result => {
      if (result.type !== 'relation') {
        return;
      }
      const { source, type, target } = result.relation;
      if (stringifyEntityRef(source) === stringifyEntityRef(entity)) {
        relations.push({ type, targetRef: stringifyEntityRef(target) });
      }
    },
  );
  return relations;
}

/** All relations, as the suite stores them. */
export async function relationEdges() {
  const edges = await Promise.all(
    entities.map(async entity =>
      (
        await relationsOf(entity)
      ).map(({ type, targetRef }) => ({
        from: stringifyEntityRef(entity),
        type,
        to: targetRef,
      })),
    ),
  );
  return edges.flat();
}

/** All relations as `source type target`. */
export async function relationLines(): Promise<string[]> {
  const edges = await relationEdges();
  return edges.map(({ from, type, to }) => `${from} ${type} ${to}`);
}

/** The demo portal's own configuration: it knows the company's annotation for criticality. */
const { platformProducts } = parse(
  readFileSync(join(repository, 'app-config.yaml'), 'utf8'),
);
const ladder = tierLadderSchema.parse(platformProducts.tiers);
const metadataConfig = metadataConfigSchema.parse(platformProducts.metadata);

export type ExampleSubject = Subject & { metadata: EntityMetadata };

/** Everything evaluation needs to know of an entity, systems and domains included. */
export async function subjectOf(entity: Entity): Promise<ExampleSubject> {
  const relations = await relationsOf(entity);
  const input = toEntityInput({ ...entity, relations });
  const metadata = readMetadata(input, metadataConfig, ladder);
  const parents: { ref: string; tier: EffectiveTier }[] = [];
  for (const ref of [metadata.system, metadata.domain]) {
    const parent = entities.find(item => stringifyEntityRef(item) === ref);
    if (ref && parent) {
      parents.push({ ref, tier: (await subjectOf(parent)).tier });
    }
  }
  const facts = Object.fromEntries(
    Object.entries(metadata.slos).map(([slo, value]) => [`slo.${slo}`, value]),
  );
  const tier = effectiveTier(metadata.tier, parents, ladder);
  return { input, tier, facts, metadata };
}

/** All but definitions. */
export const subjects = () =>
  Promise.all(
    entities.filter(({ kind }) => !ourKinds.has(kind)).map(subjectOf),
  );

export function countBy<T>(items: T[], key: (item: T) => string) {
  const counts: Record<string, number> = {};
  items.forEach(item => {
    counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  });
  return counts;
}
