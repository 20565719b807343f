import {
  compileCatalogModel,
  defaultCatalogEntityModel,
} from '@backstage/catalog-model/alpha';
import * as alpha from './alpha';
import { goingAway } from './__testUtils__/goingAway';
import { nodeService } from './__testUtils__/nodeService';
import { pavedRoad } from './__testUtils__/pavedRoad';
import { readiness } from './__testUtils__/readiness';
import { definitionKinds } from './definitionKinds';

describe('modelLayerOf', () => {
  const model = compileCatalogModel([
    defaultCatalogEntityModel,
    ...Object.values(alpha),
  ]);

  it('is exported for every kind', () => {
    const { effectiveTierModelLayer, ...kinds } = alpha;
    expect(Object.values(kinds)).toHaveLength(definitionKinds.length);
  });

  it('goes with the description of the annotation that the catalog shows', () => {
    expect(model.getMetadata().annotations).toContainEqual(
      expect.objectContaining({ name: 'platform-products/effective-tier' }),
    );
  });

  it.each([
    [readiness, ['ownedBy'], 'checks'],
    [goingAway, ['ownedBy', 'deprecates'], 'subjects'],
    [nodeService, ['ownedBy', 'hasTemplate', 'goldenPathOf'], 'steps'],
    [pavedRoad, ['ownedBy', 'hasPart', 'partOf', 'hasGoldenPath'], 'lifecycle'],
  ])('adds the kind to the model of the catalog', (entity, types, required) => {
    const { kind, apiVersion } = entity;
    const known = model.getKind({ kind, apiVersion });
    expect(known?.relationFields.map(({ relation }) => relation)).toEqual(
      types,
    );
    expect(known?.jsonSchema).toMatchObject({
      properties: { spec: { required: expect.arrayContaining([required]) } },
    });
  });

  it('declares relations in both directions', () => {
    const pairs = model
      .listRelations()
      .map(({ forward, reverse }) => [forward.type, reverse.type]);
    expect(pairs).toEqual(
      expect.arrayContaining([
        ['deprecates', 'deprecatedBy'],
        ['hasTemplate', 'templateOf'],
        ['hasGoldenPath', 'goldenPathOf'],
        ['goldenPathOf', 'hasGoldenPath'],
        ['hasPart', 'partOf'],
      ]),
    );
    expect(
      model.getRelations({ kind: 'API' })?.map(({ forward }) => forward.type),
    ).toContain('deprecatedBy');
  });
});
