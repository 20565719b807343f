import { Entity } from '@backstage/catalog-model';
import { loadNotice } from 'backstage-plugin-platform-products-core';
import { toEntityInput } from './toEntityInput';

const orders: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'Orders', namespace: 'Shop', title: 'Orders', uid: 'u' },
  spec: { type: 'service' },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/checkout' }],
};

describe('toEntityInput', () => {
  it('hands the parts that checks ask about to the core', () => {
    expect(toEntityInput(orders)).toEqual({
      ref: 'component:shop/orders',
      kind: 'Component',
      namespace: 'Shop',
      name: 'Orders',
      title: 'Orders',
      entity: orders,
    });
  });

  it('fills in namespace and title', () => {
    const input = toEntityInput({
      ...orders,
      metadata: { name: 'a', title: ' ' },
    });
    expect(input).toMatchObject({
      ref: 'component:default/a',
      namespace: 'default',
      title: 'a',
    });
    expect(toEntityInput({ ...orders, spec: undefined }).entity.spec).toEqual(
      {},
    );
  });

  it('does not read back the effective tier that we wrote into the entity', () => {
    const annotated = (annotations: Record<string, string>): Entity => ({
      ...orders,
      metadata: { ...orders.metadata, annotations },
    });
    const own = { 'platform-products/tier': 'tier-2' };
    expect(
      toEntityInput(
        annotated({ ...own, 'platform-products/effective-tier': 'tier-1' }),
      ),
    ).toEqual(toEntityInput(annotated(own)));
  });

  it('bounds absurd entities', () => {
    const annotations = Object.fromEntries(
      Array.from({ length: 8_000 }, (_, index) => [`a/${index}`, 'x']),
    );
    const relations = Array.from(
      { length: 20_000 },
      () => orders.relations![0],
    );
    const { entity } = toEntityInput({
      ...orders,
      metadata: { name: 'a', description: 'x'.repeat(1_000_000), annotations },
      spec: { definition: 'y'.repeat(1_000_000) },
      relations,
    });
    const metadata = entity.metadata as Record<string, object | string>;
    expect(metadata.description).toHaveLength(4_096);
    expect(Object.keys(metadata.annotations)).toHaveLength(5_000);
    expect(entity.spec).toEqual({ definition: 'y'.repeat(4_096) });
    expect(entity.relations).toHaveLength(10_000);
  });

  it('keeps no more than a million characters, however they are spread', () => {
    const long = 'x'.repeat(4_000);
    const annotations = Object.fromEntries(
      Array.from({ length: 5_000 }, (_, index) => [`a/${index}`, long]),
    );
    const keys = Object.fromEntries(
      Array.from({ length: 5_000 }, (_, index) => [`${index}${long}`, 1]),
    );
    const endless = 'y'.repeat(1_000_000);
    const { entity } = toEntityInput({
      ...orders,
      metadata: { name: 'a', [endless]: 1, annotations, keys } as never,
      relations: [
        { type: 'partOf', targetRef: endless },
        { type: endless, targetRef: 'system:default/a' },
        ...orders.relations!,
      ],
    });
    expect(JSON.stringify(entity).length).toBeLessThan(1_100_000);
    expect((entity.metadata as any).annotations['a/0']).toBe(long);
    expect(entity.relations).toEqual(orders.relations);
  });

  it('keeps the long texts and lists of our own kinds', () => {
    const subjects = Array.from(
      { length: 1_000 },
      (_, index) => `api:a${index}`,
    );
    const reason = 'y'.repeat(20_000);
    const notice: Entity = {
      apiVersion: 'platform-products/v1alpha1',
      kind: 'DeprecationNotice',
      metadata: { name: 'a', description: 'x'.repeat(20_000) },
      spec: {
        owner: 'group:default/checkout',
        subjects,
        kind: 'advisory',
        reason,
        brownouts: [{ from: '2027-01-01', to: '2027-01-02' }],
      },
    };
    const input = toEntityInput(notice);
    expect(input.entity.spec).toEqual(notice.spec);
    const { content, problems } = loadNotice(input);
    expect(problems).toEqual([]);
    expect(content).toMatchObject({
      description: notice.metadata.description,
      reason,
    });
    expect(content?.subjects).toHaveLength(1_000);
    const absurd = toEntityInput({
      ...notice,
      spec: { reason: 'y'.repeat(1_000_000) },
    });
    expect((absurd.entity.spec as any).reason).toHaveLength(32_768);
  });

  it('ends at the depth and the number of values that no real entity has', () => {
    let deep: any = 'end';
    for (let depth = 0; depth < 5_000; depth++) {
      deep = { deep };
    }
    const wide = Array.from({ length: 200 }, () => new Array(4_000).fill(1));
    const { entity } = toEntityInput({ ...orders, spec: { deep, wide } });
    expect(JSON.stringify(entity).length).toBeLessThan(50_000);
  });

  it('keeps keys away from the prototype', () => {
    const annotations = JSON.parse('{"__proto__": {"admin": "yes"}, "a": "b"}');
    const { entity } = toEntityInput({
      ...orders,
      metadata: { name: 'a', annotations },
    });
    const read = (entity.metadata as any).annotations;
    expect(read).toEqual({ a: 'b' });
    expect(read.admin).toBeUndefined();
    expect(({} as any).admin).toBeUndefined();
  });

  it('leaves out relations that are none', () => {
    const relations = [null, 7, { type: 'x' }, ...orders.relations!] as any;
    expect(toEntityInput({ ...orders, relations }).entity.relations).toEqual(
      orders.relations,
    );
  });
});
