import {
  exampleProducts,
  jenkins,
  laneDeploy,
  rowOfProduct,
} from '../../../__testUtils__/exampleProductsAnswers';
import { groupProducts } from './groupProducts';

describe('groupProducts', () => {
  it('puts products for the same together, whatever their case and blanks', () => {
    const [platform, rest] = groupProducts(exampleProducts.map(rowOfProduct));

    expect(platform.domain).toBe('domain:default/platform');
    expect(platform.capabilities).toHaveLength(1);
    expect(platform.capabilities[0].products.map(({ title }) => title)).toEqual(
      [jenkins.title, laneDeploy.title],
    );
    expect(rest.capabilities[0].capability).toBe('Observability');
  });

  it('puts what names no domain or capability last', () => {
    const groups = groupProducts([
      { ...rowOfProduct(jenkins), domain: undefined, capability: undefined },
      { ...rowOfProduct(jenkins), domain: undefined },
      rowOfProduct(laneDeploy),
    ]);

    expect(groups.map(({ domain }) => domain)).toEqual([
      'domain:default/platform',
      undefined,
    ]);
    expect(groups[1].capabilities.map(({ capability }) => capability)).toEqual([
      'Continuous  Delivery',
      undefined,
    ]);
  });
});
