import type { Edge } from '../notices/types';
import { tierLadderSchema } from '../tiers/tierLadderSchema';
import { blastRadius, leaningPath } from './blastRadius';
import { buildGraph } from './buildGraph';
import { changeGraph } from './changeGraph';
import { impliedTierOf } from './impliedTierOf';
import { allInversions, inversionsOf } from './inversionsOf';
import { leanings } from './leanings';
import { neighbourhood } from './neighbourhood';
import { suggestedTierOf } from './suggestedTierOf';
import { sweepTiers } from './sweepTiers';

const ladder = tierLadderSchema.parse([
  { name: 'tier-1', title: 'Tier 1', obligations: { maximumTierGap: 1 } },
  { name: 'tier-2', title: 'Tier 2', obligations: { maximumTierGap: 1 } },
  { name: 'tier-3', title: 'Tier 3', obligations: { maximumTierGap: 0 } },
  { name: 'tier-4', title: 'Tier 4' },
]);

const ref = (name: string) =>
  name.includes(':') ? name : `component:default/${name}`;

/** `a dependsOn b` */
function edge(text: string): Edge {
  const [from, type, to] = text.split(' ');
  return { from: ref(from), type, to: ref(to) };
}

function graphOf(ranks: Record<string, number>, ...edges: string[]) {
  return buildGraph(
    Object.entries(ranks).map(([name, rank]) => ({
      ref: ref(name),
      ...(rank > 0 && { rank }),
    })),
    edges.map(edge),
  );
}

const sweepOf = (ranks: Record<string, number>, ...edges: string[]) =>
  sweepTiers(graphOf(ranks, ...edges), ladder);

const API = 'api:default/orders';
const SYSTEM = 'system:default/shop';
const DOMAIN = 'domain:default/retail';

describe('inversionsOf', () => {
  it('finds what is leaned on directly', () => {
    const sweep = sweepOf(
      { a: 1, b: 3, c: 4, d: 2 },
      'a dependsOn b',
      'a dependsOn c',
      'a dependsOn d',
    );
    const b = { entityRef: ref('b'), rank: 3, path: [edge('a dependsOn b')] };
    const c = { entityRef: ref('c'), rank: 4, path: [edge('a dependsOn c')] };
    expect(inversionsOf(sweep, ref('a'))).toEqual({
      entityRef: ref('a'),
      rank: 1,
      nearest: b,
      direct: [b, c],
    });
  });

  it('finds the nearest that is leaned on through others, with the way there', () => {
    const sweep = sweepOf(
      { a: 1, b: 2, c: 2, d: 3, e: 4 },
      'a dependsOn b',
      'b dependsOn c',
      'c dependsOn e',
      'b dependsOn d',
    );
    expect(inversionsOf(sweep, ref('a'))).toMatchObject({
      nearest: {
        entityRef: ref('d'),
        path: [edge('a dependsOn b'), edge('b dependsOn d')],
      },
      direct: [],
    });
  });

  it('goes over APIs to those who provide them', () => {
    const sweep = sweepOf(
      { a: 1, b: 3, [API]: 0 },
      `a consumesApi ${API}`,
      `b providesApi ${API}`,
    );
    expect(inversionsOf(sweep, ref('a'))?.nearest).toEqual({
      entityRef: ref('b'),
      rank: 3,
      path: [edge(`a consumesApi ${API}`), edge(`b providesApi ${API}`)],
    });
  });

  it('goes over a system to its parts, for whoever leans on the system', () => {
    const sweep = sweepOf(
      { a: 1, b: 4, [SYSTEM]: 1 },
      `a dependsOn ${SYSTEM}`,
      `b partOf ${SYSTEM}`,
    );
    expect(inversionsOf(sweep, ref('a'))?.nearest).toMatchObject({
      entityRef: ref('b'),
      path: [edge(`a dependsOn ${SYSTEM}`), edge(`b partOf ${SYSTEM}`)],
    });
    expect(inversionsOf(sweep, ref('b'))).toBeUndefined();
  });

  it('asks for nothing of a system, also where systems are expected to have a tier', () => {
    const graph = buildGraph(
      [
        { ref: SYSTEM, rank: 1 },
        { ref: ref('b'), rank: 4 },
      ],
      [edge(`b partOf ${SYSTEM}`)],
      ['component', 'system'],
    );
    expect(inversionsOf(sweepTiers(graph, ladder), SYSTEM)).toEqual({
      entityRef: SYSTEM,
      rank: 1,
      direct: [],
    });
  });

  it('blames who consumes an API, not the API', () => {
    const api = 'api:default/orders';
    const sweep = sweepOf(
      { a: 1, b: 4, [api]: 1 },
      `a consumesApi ${api}`,
      `b providesApi ${api}`,
    );
    expect(inversionsOf(sweep, api)).toBeUndefined();
    expect(inversionsOf(sweep, ref('a'))?.nearest?.entityRef).toBe(ref('b'));
  });

  it('holds the tier of a system against whoever leans on it', () => {
    const sweep = sweepOf({ a: 1, [SYSTEM]: 3 }, `a dependsOn ${SYSTEM}`);
    expect(inversionsOf(sweep, ref('a'))?.nearest?.entityRef).toBe(SYSTEM);
  });

  it('takes a component with parts for a service like any other', () => {
    const sweep = sweepOf({ a: 1, b: 4 }, 'b partOf a');
    expect(inversionsOf(sweep, ref('a'))?.direct).toHaveLength(1);
  });

  it('says what it cannot know: the nearest thing that should have a tier', () => {
    const sweep = sweepOf(
      { a: 1, b: 0, 'resource:default/db': 0 },
      'a dependsOn resource:default/db',
      'resource:default/db dependsOn b',
    );
    expect(inversionsOf(sweep, ref('a'))).toEqual({
      entityRef: ref('a'),
      rank: 1,
      direct: [],
      untiered: {
        entityRef: ref('b'),
        path: [
          edge('a dependsOn resource:default/db'),
          edge('resource:default/db dependsOn b'),
        ],
      },
    });
  });

  it('takes an entity that the catalog does not have for one without a tier', () => {
    const sweep = sweepOf({ a: 1 }, 'a dependsOn gone');
    expect(inversionsOf(sweep, ref('a'))?.untiered?.entityRef).toBe(
      ref('gone'),
    );
  });

  it('asks only the kinds named for a tier', () => {
    const edges = [edge('a dependsOn b')];
    const graph = buildGraph([{ ref: ref('a'), rank: 1 }], edges, ['api']);
    expect(
      inversionsOf(sweepTiers(graph, ladder), ref('a'))?.untiered,
    ).toBeUndefined();
  });

  it('is not about entities without a tier, or with one that allows anything', () => {
    const sweep = sweepOf({ a: 0, b: 4 }, 'a dependsOn b', 'b dependsOn a');
    expect(inversionsOf(sweep, ref('a'))).toBeUndefined();
    expect(inversionsOf(sweep, ref('b'))).toBeUndefined();
    expect(inversionsOf(sweep, ref('nobody'))).toBeUndefined();
  });

  it('comes to an end in circles and self-loops', () => {
    const sweep = sweepOf(
      { a: 1, b: 1, c: 1 },
      'a dependsOn a',
      'a dependsOn b',
      'b dependsOn c',
      'c dependsOn a',
    );
    expect(allInversions(sweep)).toEqual([]);
  });

  it('takes of equally short ways the first by name, whatever the order of the edges', () => {
    const ranks = { a: 1, b: 2, c: 2, x: 4, y: 4 };
    const edges = [
      'a dependsOn c',
      'c dependsOn x',
      'a consumesApi b',
      'a dependsOn b',
      'b dependsOn y',
    ];
    const path = [edge('a consumesApi b'), edge('b dependsOn y')];
    for (const ordered of [edges, edges.slice().reverse()]) {
      expect(
        inversionsOf(sweepOf(ranks, ...ordered), ref('a'))?.nearest?.path,
      ).toEqual(path);
    }
  });

  it('lists a thing that is leaned on in two ways once', () => {
    const sweep = sweepOf(
      { a: 1, b: 4 },
      'a dependsOn b',
      'a consumesApi b',
      'a dependsOn b',
    );
    expect(inversionsOf(sweep, ref('a'))?.direct).toHaveLength(1);
  });
});

describe('impliedTierOf', () => {
  it('is that of the most critical consumer, and of these the nearest', () => {
    const sweep = sweepOf(
      { a: 1, b: 1, c: 3, d: 2 },
      'c dependsOn d',
      'b dependsOn c',
      'a dependsOn b',
    );
    expect(impliedTierOf(sweep, ref('d'))).toEqual({
      entityRef: ref('d'),
      rank: 1,
      consumerRef: ref('b'),
      path: [edge('b dependsOn c'), edge('c dependsOn d')],
    });
    expect(impliedTierOf(sweep, ref('a'))).toBeUndefined();
    expect(impliedTierOf(sweep, ref('nobody'))).toBeUndefined();
  });

  it('is never implied by the entity itself', () => {
    const alone = sweepOf({ a: 1, b: 0 }, 'a dependsOn b', 'b dependsOn a');
    expect(impliedTierOf(alone, ref('a'))).toBeUndefined();
    expect(impliedTierOf(alone, ref('b'))?.consumerRef).toBe(ref('a'));

    const two = sweepOf(
      { a: 1, b: 0, c: 1 },
      'a dependsOn b',
      'b dependsOn a',
      'c dependsOn b',
    );
    expect(impliedTierOf(two, ref('a'))).toMatchObject({
      consumerRef: ref('c'),
      path: [edge('c dependsOn b'), edge('b dependsOn a')],
    });
  });

  it('is not implied by a system for its parts', () => {
    const sweep = sweepOf({ a: 3, [SYSTEM]: 1 }, `a partOf ${SYSTEM}`);
    expect(impliedTierOf(sweep, ref('a'))).toBeUndefined();
  });
});

describe('blastRadius', () => {
  it('has the consumers by tier, then by distance, then by ref', () => {
    const graph = graphOf(
      { a: 2, b: 1, c: 0, d: 1, e: 3, [API]: 0 },
      `e providesApi ${API}`,
      `c consumesApi ${API}`,
      'd dependsOn c',
      'b dependsOn c',
      'a dependsOn e',
      'e dependsOn outside',
    );
    expect(blastRadius(graph, ref('e'))).toEqual({
      entityRef: ref('e'),
      parts: [],
      consumers: [
        { entityRef: ref('b'), rank: 1, distance: 3 },
        { entityRef: ref('d'), rank: 1, distance: 3 },
        { entityRef: ref('a'), rank: 2, distance: 1 },
        { entityRef: API, distance: 1 },
        { entityRef: ref('c'), distance: 2 },
      ],
      byRank: [
        { rank: 1, consumers: 2 },
        { rank: 2, consumers: 1 },
        { consumers: 2 },
      ],
    });
  });

  it('is empty, or undefined for what is not there', () => {
    const graph = graphOf({ a: 1 }, 'a dependsOn a');
    expect(blastRadius(graph, ref('a'))?.consumers).toEqual([]);
    expect(blastRadius(graph, ref('b'))).toBeUndefined();
  });

  it('takes all parts down with a grouping', () => {
    const graph = graphOf(
      { a: 1, b: 2, c: 3 },
      `${SYSTEM} partOf ${DOMAIN}`,
      `a partOf ${SYSTEM}`,
      'b dependsOn a',
      `c dependsOn ${DOMAIN}`,
    );
    expect(blastRadius(graph, DOMAIN)).toMatchObject({
      parts: [ref('a'), SYSTEM],
      consumers: [
        { entityRef: ref('b'), distance: 1 },
        { entityRef: ref('c'), distance: 1 },
      ],
    });
    expect(blastRadius(graph, ref('a'))?.consumers).toEqual([
      { entityRef: ref('b'), rank: 2, distance: 1 },
      { entityRef: ref('c'), rank: 3, distance: 3 },
    ]);
  });

  it('comes with the way from any of the consumers', () => {
    const graph = graphOf(
      { a: 1, b: 2, c: 3 },
      `a partOf ${SYSTEM}`,
      'b dependsOn a',
      'c dependsOn b',
    );
    const path = [edge('c dependsOn b'), edge('b dependsOn a')];
    expect(leaningPath(graph, ref('c'), ref('a'))).toEqual(path);
    expect(leaningPath(graph, ref('c'), SYSTEM)).toEqual(path);
    expect(leaningPath(graph, ref('a'), ref('c'))).toBeUndefined();
    expect(leaningPath(graph, ref('a'), ref('a'))).toBeUndefined();
    expect(leaningPath(graph, ref('a'), ref('nobody'))).toBeUndefined();
  });
});

describe('suggestedTierOf', () => {
  it('is the tier of the most critical consumer', () => {
    const sweep = sweepOf(
      { a: 2, b: 0, c: 0 },
      'a dependsOn b',
      'b dependsOn c',
    );
    expect(suggestedTierOf(sweep, ref('c'))).toMatchObject({
      tier: 'tier-2',
      rank: 2,
      why: 'component:default/a (Tier 2) leans on it through 1 other.',
    });
  });

  it('is that of the system or else the domain where that is more critical', () => {
    const sweep = sweepOf(
      { a: 3, b: 0, [DOMAIN]: 1 },
      'a dependsOn b',
      `b partOf ${SYSTEM}`,
      `${SYSTEM} partOf ${DOMAIN}`,
    );
    expect(suggestedTierOf(sweep, ref('b'))).toMatchObject({
      tier: 'tier-1',
      reasons: [
        {
          from: 'parent',
          entityRef: DOMAIN,
          path: [
            edge(`b partOf ${SYSTEM}`),
            edge(`${SYSTEM} partOf ${DOMAIN}`),
          ],
        },
        { from: 'consumer', entityRef: ref('a') },
      ],
      why: 'It is part of domain:default/retail (Tier 1). component:default/a (Tier 3) leans on it directly.',
    });
  });

  it('is none for an entity that has a tier, or that nothing speaks about', () => {
    const sweep = sweepOf({ a: 1, b: 0, c: 2 }, 'a dependsOn c');
    expect(suggestedTierOf(sweep, ref('b'))).toBeUndefined();
    expect(suggestedTierOf(sweep, ref('c'))).toBeUndefined();
    expect(suggestedTierOf(sweep, ref('nobody'))).toBeUndefined();
  });

  it('is never a tier that the ladder no longer has', () => {
    const sweep = sweepOf({ a: 9, b: 0 }, 'a dependsOn b');
    expect(suggestedTierOf(sweep, ref('b'))).toBeUndefined();
  });
});

describe('leanings', () => {
  const graph = graphOf(
    { a: 1, b: 2, c: 3 },
    `a consumesApi ${API}`,
    `b providesApi ${API}`,
    'a dependsOn b',
    'a consumesApi b',
    'b dependsOn c',
    'c dependsOn c',
  );

  it('has every edge among the entities, in the direction of leaning', () => {
    expect(leanings(graph, [ref('b'), ref('a'), API])).toEqual([
      { from: API, type: 'providesApi', to: ref('b') },
      edge(`a consumesApi ${API}`),
      edge('a consumesApi b'),
      edge('a dependsOn b'),
    ]);
  });

  it('has none to others, to itself, or for what is not there', () => {
    expect(leanings(graph, [ref('c'), ref('nobody'), 'a'])).toEqual([]);
    expect(leanings(graph, [])).toEqual([]);
  });
});

describe('neighbourhood', () => {
  const graph = graphOf(
    { a: 1, b: 2, c: 0, d: 3, [API]: 0 },
    'a dependsOn b',
    `b consumesApi ${API}`,
    `c providesApi ${API}`,
    'd dependsOn c',
    'b dependsOn gone',
    'd dependsOn gone',
  );

  it('goes both ways, the nearest first, then by ref', () => {
    expect(neighbourhood(graph, ref('b'), 2)).toEqual([
      { entityRef: API, distance: 1 },
      { entityRef: ref('a'), rank: 1, distance: 1 },
      { entityRef: ref('c'), distance: 2 },
    ]);
  });

  it('does not go through what the catalog does not have, or what is left out', () => {
    expect(
      neighbourhood(graph, ref('b'), 5, at => at !== API).map(
        ({ entityRef }) => entityRef,
      ),
    ).toEqual([ref('a')]);
    expect(neighbourhood(graph, ref('nobody'), 5)).toEqual([]);
  });
});

describe('for who does not see everything', () => {
  const ranks = { a: 1, b: 1, c: 2, d: 0 };
  const sweep = sweepOf(
    ranks,
    'a dependsOn b',
    'b dependsOn d',
    'c dependsOn d',
    `d partOf ${SYSTEM}`,
  );
  const sees = (at: string) => at !== ref('b');

  it('consumers are those that would be there without what is hidden', () => {
    expect(blastRadius(sweep.graph, ref('d'), sees)?.consumers).toEqual([
      { entityRef: ref('c'), rank: 2, distance: 1 },
    ]);
    expect(leaningPath(sweep.graph, ref('a'), ref('d'), sees)).toBeUndefined();
    expect(
      blastRadius(sweep.graph, SYSTEM, at => at !== ref('d'))?.parts,
    ).toEqual([]);
  });

  it('neither an implied tier nor a suggestion comes from what is hidden', () => {
    expect(impliedTierOf(sweep, ref('d'), sees)).toEqual({
      entityRef: ref('d'),
      rank: 2,
      consumerRef: ref('c'),
      path: [edge('c dependsOn d')],
    });
    expect(suggestedTierOf(sweep, ref('d'), sees)?.why).toBe(
      'component:default/c (Tier 2) leans on it directly.',
    );
    expect(impliedTierOf(sweep, ref('d'), () => false)).toBeUndefined();
    const tiered = sweepOf({ d: 0, [SYSTEM]: 2 }, `d partOf ${SYSTEM}`);
    expect(suggestedTierOf(tiered, ref('d'), () => true)?.tier).toBe('tier-2');
    expect(suggestedTierOf(tiered, ref('d'), () => false)).toBeUndefined();
  });
});

describe('changeGraph', () => {
  const before = graphOf(
    { a: 1, b: 2, c: 4 },
    'a dependsOn b',
    `b providesApi ${API}`,
  );

  it('leaves the graph before as it was', () => {
    const snapshot = JSON.stringify(before);
    changeGraph(before, [{ ref: ref('a'), rank: 3, edges: [] }], [ref('b')]);
    changeGraph(before, [{ ref: ref('a'), rank: 3 }]);
    expect(JSON.stringify(before)).toBe(snapshot);
  });

  it('gives an entity another tier', () => {
    const after = changeGraph(before, [{ ref: ref('b'), rank: 4 }]);
    expect(after).toEqual(
      graphOf({ a: 1, b: 4, c: 4 }, 'a dependsOn b', `b providesApi ${API}`),
    );
  });

  it('replaces the edges that begin at an entity, and no others', () => {
    const after = changeGraph(before, [
      { ref: ref('b'), rank: 2, edges: [edge('b dependsOn c')] },
    ]);
    expect(after).toEqual(
      graphOf({ a: 1, b: 2, c: 4 }, 'a dependsOn b', 'b dependsOn c'),
    );
  });

  it('keeps what is gone as a name for as long as something leans on it', () => {
    const after = changeGraph(before, [], [ref('b')]);
    expect(after.refs).toEqual([ref('a'), ref('b'), ref('c')]);
    expect(after).toEqual(graphOf({ a: 1, c: 4 }, 'a dependsOn b'));
    expect(
      changeGraph(after, [{ ref: ref('a'), rank: 1, edges: [] }]).refs,
    ).toEqual([ref('a'), ref('c')]);
  });
});
