import {
  compileCatalogModel,
  defaultCatalogEntityModel,
} from '@backstage/catalog-model/alpha';
import { readiness } from './__testUtils__/readiness';
import { scorecardModelLayer } from './scorecardModelLayer';

describe('scorecardModelLayer', () => {
  const model = compileCatalogModel([
    defaultCatalogEntityModel,
    scorecardModelLayer,
  ]);

  it('adds the kind to the model of the catalog', () => {
    const kind = model.getKind({
      kind: readiness.kind,
      apiVersion: readiness.apiVersion,
    });
    expect(kind?.relationFields.map(({ relation }) => relation)).toEqual([
      'ownedBy',
    ]);
    expect(kind?.jsonSchema).toMatchObject({
      properties: { spec: { required: expect.arrayContaining(['checks']) } },
    });
  });
});
