import fc from 'fast-check';
import { consumersOf } from './consumersOf';
import { growSurface } from './growSurface';
import type { Edge } from './types';

const edge = (text: string): Edge => {
  const [from, type, to] = text.split(' ');
  return { from, type, to };
};
const edges = (...texts: string[]) => texts.map(edge);
const surfaceOf = (...subjects: string[]) =>
  new Map<string, Edge[]>(subjects.map(ref => [ref, []]));
const shown = (path: Edge[] = []) =>
  path.map(({ from, type, to }) => `${from} ${type} ${to}`);

describe('growSurface', () => {
  it('takes along parts, and the APIs that parts provide', () => {
    const surface = surfaceOf('system:shop');
    const added = growSurface(
      surface,
      edges(
        'component:orders partOf system:shop',
        'component:orders providesApi api:orders',
        'component:web dependsOn component:orders',
        'component:other providesApi api:other',
        'system:shop partOf domain:sales',
      ),
    );
    expect(added).toEqual(['component:orders', 'api:orders']);
    expect(shown(surface.get('component:orders'))).toEqual([
      'component:orders partOf system:shop',
    ]);
    expect(shown(surface.get('api:orders'))).toEqual([
      'component:orders providesApi api:orders',
      'component:orders partOf system:shop',
    ]);
    expect(surface.get('system:shop')).toEqual([]);
  });

  it('does not take along who provides an API that goes away', () => {
    const surface = surfaceOf('api:orders');
    const added = growSurface(
      surface,
      edges('component:orders providesApi api:orders'),
    );
    expect(added).toEqual([]);
  });

  it('goes on where it ended when more edges are known', () => {
    const surface = surfaceOf('domain:sales');
    expect(growSurface(surface, edges('system:a partOf domain:sales'))).toEqual(
      ['system:a'],
    );
    expect(
      growSurface(
        surface,
        edges('system:a partOf domain:sales', 'component:b partOf system:a'),
      ),
    ).toEqual(['component:b']);
    expect(growSurface(surface, [])).toEqual([]);
  });

  it('ends in cycles', () => {
    const surface = surfaceOf('a');
    const loop = edges('b partOf a', 'a partOf b', 'c partOf b', 'c partOf c');
    expect(growSurface(surface, loop)).toEqual(['b', 'c']);
    expect(growSurface(surface, loop)).toEqual([]);
  });

  it('keeps the shortest path, and of equal ones that of the first ref', () => {
    const surface = surfaceOf('top');
    growSurface(
      surface,
      edges(
        'leaf partOf zwei',
        'leaf partOf eins',
        'zwei partOf top',
        'eins partOf top',
        'deep partOf leaf',
        'deep partOf top',
      ),
    );
    expect(shown(surface.get('leaf'))).toEqual([
      'leaf partOf eins',
      'eins partOf top',
    ]);
    expect(shown(surface.get('deep'))).toEqual(['deep partOf top']);
  });

  it('grows by 20,000 parts at once', () => {
    const surface = surfaceOf('top');
    const many = Array.from({ length: 20_000 }, (_, index) =>
      edge(
        `part-${index} partOf ${
          index < 10_000 ? 'top' : `part-${index % 10_000}`
        }`,
      ),
    );
    expect(growSurface(surface, many)).toHaveLength(20_000);
  });

  const ref = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  const anyEdge = fc.record({
    from: ref,
    type: fc.constantFrom('partOf', 'providesApi', 'dependsOn'),
    to: ref,
  });

  it('gives the same for the same edges in any order, by connected paths', () => {
    const pairs = fc.array(anyEdge, { maxLength: 20 }).chain(list =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(list, {
          minLength: list.length,
          maxLength: list.length,
        }),
      ),
    );
    fc.assert(
      fc.property(pairs, ([list, shuffled]) => {
        const one = surfaceOf('a');
        const other = surfaceOf('a');
        expect(growSurface(one, list)).toEqual(growSurface(other, shuffled));
        expect([...one]).toEqual([...other]);
        for (const [start, path] of one) {
          let at = start;
          for (const { from, type, to } of path) {
            expect(at).toBe(type === 'partOf' ? from : to);
            at = type === 'partOf' ? to : from;
          }
          expect(at).toBe('a');
        }
      }),
    );
  });
});

describe('consumersOf', () => {
  const relations = ['dependsOn', 'consumesApi'];
  const surface = surfaceOf('system:shop');
  growSurface(
    surface,
    edges(
      'component:orders partOf system:shop',
      'component:orders providesApi api:orders',
    ),
  );

  it('names everybody outside once, with the shortest path', () => {
    expect(
      consumersOf(
        surface,
        edges(
          'component:web consumesApi api:orders',
          'component:web dependsOn component:orders',
          'component:app consumesApi api:orders',
          'component:web ownedBy group:a',
          'component:far dependsOn component:web',
        ),
        relations,
      ).map(({ entityRef, path }) => [entityRef, ...shown(path)]),
    ).toEqual([
      [
        'component:app',
        'component:app consumesApi api:orders',
        'component:orders providesApi api:orders',
        'component:orders partOf system:shop',
      ],
      [
        'component:web',
        'component:web dependsOn component:orders',
        'component:orders partOf system:shop',
      ],
    ]);
  });

  it('leaves out what goes away itself', () => {
    const inside = edges('component:orders dependsOn system:shop');
    expect(consumersOf(surface, inside, relations)).toEqual([]);
  });

  it('follows only the relations that are configured', () => {
    const uses = edges('component:web uses api:orders');
    expect(consumersOf(surface, uses, relations)).toEqual([]);
    expect(consumersOf(surface, uses, ['uses'])).toHaveLength(1);
    expect(consumersOf(surface, uses, [])).toEqual([]);
  });
});
