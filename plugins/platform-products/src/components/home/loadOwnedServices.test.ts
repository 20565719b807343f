import { EntitiesQuery } from 'backstage-plugin-platform-products-common';
import { ownedServices } from './__testUtils__/ownedServices';
import {
  loadOwnedServices,
  lowestScorecard,
  openChecks,
} from './loadOwnedServices';

describe('loadOwnedServices', () => {
  it('puts the most critical service first and untagged ones last', async () => {
    const { services, total } = await loadOwnedServices(
      { getEntities: async () => ownedServices },
      ['group:default/checkout'],
    );

    expect(services.map(({ name }) => name)).toEqual([
      'orders',
      'search',
      'leaflets',
    ]);
    expect(total).toBe(3);
  });

  it('asks for nothing where there are no owners', async () => {
    const getEntities = jest.fn();

    await expect(loadOwnedServices({ getEntities }, [])).resolves.toEqual({
      services: [],
      total: 0,
    });
    expect(getEntities).not.toHaveBeenCalled();
  });

  it('asks for all groups of a member of more groups than one request takes', async () => {
    const owners = Array.from({ length: 250 }, (_, i) => `group:default/g${i}`);
    const asked: string[] = [];
    const getEntities = async ({ owner = [] }: EntitiesQuery = {}) => {
      expect(owner.length).toBeLessThanOrEqual(100);
      asked.push(...owner);
      return { items: [], totalItems: 1 };
    };

    const { total } = await loadOwnedServices({ getEntities }, owners);

    expect(asked).toEqual(owners);
    expect(total).toBe(3);
  });
});

describe('lowestScorecard', () => {
  const [leaflets, , orders] = ownedServices.items;

  it('is the scorecard with the least of its levels reached', () => {
    expect(lowestScorecard(orders)?.scorecard).toBe('production-readiness');
  });

  it('is undefined where no scorecard selects the service', () => {
    expect(lowestScorecard(leaflets)).toBeUndefined();
  });
});

describe('openChecks', () => {
  it('counts over all scorecards', () => {
    expect(ownedServices.items.map(openChecks)).toEqual([0, 0, 3]);
  });
});
