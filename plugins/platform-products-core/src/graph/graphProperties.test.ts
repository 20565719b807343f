import fc from 'fast-check';
import type { Edge } from '../notices/types';
import { tierLadderSchema } from '../tiers/tierLadderSchema';
import { blastRadius, leaningPath } from './blastRadius';
import { buildGraph } from './buildGraph';
import { changeGraph } from './changeGraph';
import { allImpliedTiers, impliedTierOf } from './impliedTierOf';
import { allInversions, inversionsOf } from './inversionsOf';
import { suggestedTierOf } from './suggestedTierOf';
import { sweepTiers } from './sweepTiers';
import type { GraphEntity } from './types';

const GAPS = [1, 0, undefined, 0];
const ladder = tierLadderSchema.parse(
  GAPS.map((gap, index) => ({
    name: `tier-${index + 1}`,
    ...(gap !== undefined && { obligations: { maximumTierGap: gap } }),
  })),
);

const refs = [
  ...['a', 'b', 'c', 'd', 'e', 'f'].map(name => `component:default/${name}`),
  'api:default/x',
  'api:default/y',
  'domain:default/m',
  'system:default/s',
  'system:default/t',
];
const ref = fc.constantFrom(...refs);
const entity = fc.record(
  { ref, rank: fc.integer({ min: 1, max: 4 }) },
  { requiredKeys: ['ref'] },
);
const entities = fc.uniqueArray(entity, { selector: item => item.ref });
const edge = fc.record({
  from: ref,
  type: fc.constantFrom(
    'dependsOn',
    'consumesApi',
    'providesApi',
    'partOf',
    'ownedBy',
  ),
  to: ref,
});
const edges = fc.array(edge, { maxLength: 25 });

/* The same questions answered the slow way: all ways from one entity, one by one. */

interface Hop {
  next: string;
  edge: Edge;
}

function hopsOf(given: readonly Edge[], from: string, upwards = false): Hop[] {
  const turned = ['providesApi', 'partOf'];
  const straight = ['dependsOn', 'consumesApi'];
  return given.flatMap(item => {
    const leans = straight.includes(item.type) ? item.from : item.to;
    const leaned = straight.includes(item.type) ? item.to : item.from;
    const known = straight.includes(item.type) || turned.includes(item.type);
    const [start, end] = upwards ? [leaned, leans] : [leans, leaned];
    return known && start === from && start !== end
      ? [{ next: end, edge: item }]
      : [];
  });
}

const keyOf = (hops: Hop[]) =>
  JSON.stringify(hops.map(({ next, edge: { type } }) => [next, type]));

/** The best way to each entity that can be reached: the shortest, then the first by name. */
function waysFrom(given: readonly Edge[], from: string, upwards = false) {
  const best = new Map<string, Hop[]>([[from, []]]);
  let changed = true;
  while (changed) {
    changed = false;
    for (const [at, way] of [...best]) {
      for (const hop of hopsOf(given, at, upwards)) {
        const candidate = [...way, hop];
        const known = best.get(hop.next);
        if (
          !known ||
          candidate.length < known.length ||
          (candidate.length === known.length && keyOf(candidate) < keyOf(known))
        ) {
          best.set(hop.next, candidate);
          changed = true;
        }
      }
    }
  }
  best.delete(from);
  return best;
}

const rankOf = (given: readonly GraphEntity[], at: string) =>
  given.find(item => item.ref === at)?.rank;
const isGrouping = (at: string) => /^(system|domain):/.test(at);

function first(ways: Map<string, Hop[]>, isGoal: (at: string) => boolean) {
  const found = [...ways].filter(([at]) => isGoal(at));
  found.sort(
    ([, one], [, other]) =>
      one.length - other.length || (keyOf(one) < keyOf(other) ? -1 : 1),
  );
  return found[0];
}

const edgesOf = (way: Hop[]) => way.map(hop => hop.edge);

function slowInversions(
  given: readonly GraphEntity[],
  known: readonly Edge[],
  at: string,
) {
  const rank = rankOf(given, at);
  const gap = rank && GAPS[rank - 1];
  if (rank === undefined || gap === undefined) {
    return undefined;
  }
  if (!at.startsWith('component:')) {
    return undefined;
  }
  const ways = waysFrom(known, at);
  const leanedOn = (isGoal: (end: string) => boolean) => {
    const [end, way] = first(ways, isGoal) ?? [];
    return (
      end && {
        entityRef: end,
        ...(rankOf(given, end) && { rank: rankOf(given, end) }),
        path: edgesOf(way!),
      }
    );
  };
  const isTooLow = (end: string) => (rankOf(given, end) ?? 0) > rank + gap;
  const nearest = leanedOn(isTooLow);
  const untiered = leanedOn(
    end => end.startsWith('component:') && !rankOf(given, end),
  );
  const direct = [...ways]
    .filter(([end, way]) => way.length === 1 && isTooLow(end))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([end, way]) => ({
      entityRef: end,
      rank: rankOf(given, end),
      path: edgesOf(way),
    }));
  return {
    entityRef: at,
    rank,
    ...(nearest && { nearest }),
    direct,
    ...(untiered && { untiered }),
  };
}

function slowImpliedTier(
  given: readonly GraphEntity[],
  known: readonly Edge[],
  at: string,
) {
  const ways = waysFrom(known, at, true);
  for (let rank = 1; rank <= 4; rank++) {
    const found = first(
      ways,
      end => rankOf(given, end) === rank && !isGrouping(end),
    );
    if (found) {
      const [consumerRef, way] = found;
      const path = edgesOf(way).reverse();
      return { entityRef: at, rank, consumerRef, path };
    }
  }
  return undefined;
}

describe('the graph, compared to looking at all ways one by one,', () => {
  it('finds the same inversions', () => {
    fc.assert(
      fc.property(entities, edges, (given, known) => {
        const sweep = sweepTiers(buildGraph(given, known), ladder);
        const slow = refs.map(at => slowInversions(given, known, at));
        expect(refs.map(at => inversionsOf(sweep, at))).toEqual(slow);
        expect(allInversions(sweep)).toHaveLength(
          slow.filter(found => found && 'nearest' in found).length,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('finds the same implied tiers', () => {
    fc.assert(
      fc.property(entities, edges, (given, known) => {
        const sweep = sweepTiers(buildGraph(given, known), ladder);
        const slow = refs.map(at => slowImpliedTier(given, known, at));
        expect(refs.map(at => impliedTierOf(sweep, at))).toEqual(slow);
        expect(allImpliedTiers(sweep)).toHaveLength(
          slow.filter(Boolean).length,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('finds the same consumers at the same distance, by the same way', () => {
    fc.assert(
      fc.property(entities, edges, ref, (given, known, at) => {
        fc.pre(!isGrouping(at));
        const graph = buildGraph(given, known);
        const ways = waysFrom(known, at, true);
        const consumers = blastRadius(graph, at)?.consumers ?? [];
        expect(
          Object.fromEntries(
            consumers.map(({ entityRef, distance }) => [entityRef, distance]),
          ),
        ).toEqual(
          Object.fromEntries(
            [...ways]
              .filter(([end]) => !isGrouping(end))
              .map(([end, way]) => [end, way.length]),
          ),
        );
        for (const { entityRef } of consumers) {
          expect(leaningPath(graph, entityRef, at)).toEqual(
            edgesOf(waysFrom(known, entityRef).get(at)!),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is for who does not see everything as if the rest did not exist', () => {
    fc.assert(
      fc.property(
        entities,
        edges,
        fc.uniqueArray(ref, { maxLength: 4 }),
        (given, known, hidden) => {
          const sees = (at: string) => !hidden.includes(at);
          const whole = sweepTiers(buildGraph(given, known), ladder);
          const seen = sweepTiers(
            buildGraph(
              given.filter(item => sees(item.ref)),
              known.filter(({ from, to }) => sees(from) && sees(to)),
            ),
            ladder,
          );
          for (const at of refs.filter(sees)) {
            const { consumers, parts } = blastRadius(whole.graph, at, sees) ?? {
              consumers: [],
              parts: [],
            };
            const expected = blastRadius(seen.graph, at);
            expect(consumers).toEqual(expected?.consumers ?? []);
            expect(parts).toEqual(expected?.parts ?? []);
            const implied = impliedTierOf(whole, at, sees);
            const alone = impliedTierOf(seen, at);
            expect(implied?.rank).toBe(alone?.rank);
            expect(implied?.path.length).toBe(alone?.path.length);
            expect(suggestedTierOf(whole, at, sees)?.tier).toBe(
              suggestedTierOf(seen, at)?.tier,
            );
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is the same whatever the order of entities and edges is, and how often they come', () => {
    fc.assert(
      fc.property(entities, edges, (given, known) => {
        expect(
          buildGraph(given.slice().reverse(), [
            ...known.slice().reverse(),
            ...known,
          ]),
        ).toEqual(buildGraph(given, known));
      }),
    );
  });

  it('is after changes as if it had been built anew', () => {
    fc.assert(
      fc.property(
        entities,
        edges,
        entities,
        edges,
        fc.uniqueArray(ref, { maxLength: 3 }),
        (given, known, changes, fresh, gone) => {
          const changed = changes.filter(item => !gone.includes(item.ref));
          const isChanged = (at: string) =>
            gone.includes(at) || changed.some(item => item.ref === at);
          const after = changeGraph(
            buildGraph(given, known),
            changed.map(item => ({
              ...item,
              edges: fresh.filter(({ from }) => from === item.ref),
            })),
            gone,
          );
          expect(after).toEqual(
            buildGraph(
              [...given.filter(item => !isChanged(item.ref)), ...changed],
              [
                ...known.filter(({ from }) => !isChanged(from)),
                ...fresh.filter(({ from }) =>
                  changed.some(item => item.ref === from),
                ),
              ],
            ),
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});
