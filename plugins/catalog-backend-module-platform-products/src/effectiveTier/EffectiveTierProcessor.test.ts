import type { Entity } from '@backstage/catalog-model';
import type { JsonValue } from '@backstage/types';
import { TierSourceFake } from '../__testUtils__/TierSourceFake';
import { EffectiveTierProcessor } from './EffectiveTierProcessor';
import { EffectiveTiers } from './EffectiveTiers';

const KEY = 'platform-products/effective-tier';
const location = { type: 'file', target: '/catalog.yaml' };

const orders = (annotations?: Record<string, string>): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'Orders', ...(annotations && { annotations }) },
});

/** What the catalog keeps of one entity for the processor. */
class CacheFake {
  state: Record<string, JsonValue> = {};
  writes = 0;
  async get(key: string): Promise<any> {
    return this.state[key];
  }
  async set(key: string, value: JsonValue) {
    this.writes += 1;
    this.state = { [key]: value };
  }
}

function setUp(source = new TierSourceFake()) {
  const tiers = new EffectiveTiers(source);
  const processor = new EffectiveTierProcessor(tiers);
  const emit = jest.fn();
  return {
    source,
    emit,
    update: () => tiers.update(new AbortController().signal),
    process: (entity: Entity, cache = new CacheFake()) =>
      processor.postProcessEntity(entity, location, emit, cache),
    tierIn: async (entity: Entity, cache = new CacheFake()) =>
      (await processor.postProcessEntity(entity, location, emit, cache))
        .metadata.annotations?.[KEY],
  };
}

describe('EffectiveTierProcessor', () => {
  const known = async () => {
    const set = setUp(
      new TierSourceFake({ 'component:default/orders': 'tier-1' }),
    );
    await set.update();
    return set;
  };

  it('writes the tier and leaves everything else as it is', async () => {
    const { process } = await known();
    const entity = orders({ 'platform-products/tier': 'tier-2' });
    expect(await process(entity)).toEqual({
      ...entity,
      metadata: {
        ...entity.metadata,
        annotations: { 'platform-products/tier': 'tier-2', [KEY]: 'tier-1' },
      },
    });
    expect(entity.metadata.annotations).not.toHaveProperty([KEY]);
  });

  it('never lets a tier from a file stand', async () => {
    const { source, update, tierIn } = await known();
    const forged = orders({ [KEY]: 'tier-9' });
    expect(await tierIn(forged)).toBe('tier-1');
    source.set({ 'component:default/orders': undefined });
    await update();
    expect(await tierIn(forged)).toBeUndefined();
    expect(await setUp().tierIn(forged)).toBeUndefined();
  });

  it('hands back the entity itself where there is nothing to write', async () => {
    const { process } = setUp();
    const entity = orders();
    expect(await process(entity)).toBe(entity);
  });

  it('shows what it wrote last as long as nothing is known after a restart', async () => {
    const cache = new CacheFake();
    const before = await known();
    await before.tierIn(orders(), cache);
    expect(await setUp().tierIn(orders(), cache)).toBe('tier-1');
    before.source.set({ 'component:default/orders': undefined });
    await before.update();
    expect(await before.tierIn(orders(), cache)).toBeUndefined();
    expect(await setUp().tierIn(orders(), cache)).toBeUndefined();
  });

  it('writes to the cache only what is new to it', async () => {
    const { source, update, tierIn } = await known();
    const cache = new CacheFake();
    await tierIn(orders(), cache);
    await tierIn(orders(), cache);
    expect(cache.writes).toBe(1);
    source.set({ 'component:default/orders': 'tier-2' });
    await update();
    await tierIn(orders(), cache);
    expect(cache.writes).toBe(2);
    const untagged = new CacheFake();
    await tierIn({ ...orders(), kind: 'API' }, untagged);
    expect(untagged.writes).toBe(0);
  });

  it('lets entities be found for another round, but not the many that have no tier', async () => {
    const { emit, process } = setUp();
    await process({ ...orders(), kind: 'User' });
    expect(emit).not.toHaveBeenCalled();
    await process(orders());
    expect(emit.mock.calls).toEqual([
      [
        {
          type: 'refresh',
          key: 'platform-products/effective-tier:component:default/orders',
        },
      ],
    ]);
  });

  it('comes after all others', () => {
    const processor = new EffectiveTierProcessor(
      new EffectiveTiers(new TierSourceFake()),
    );
    expect(processor.getPriority()).toBeGreaterThan(20);
  });
});
