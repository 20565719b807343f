import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import {
  allImpliedTiers,
  allInversions,
  blastRadius,
  buildGraph,
  changeGraph,
  DependencyGraph,
  inversionsOf,
  sweepTiers,
  tierLadderSchema,
} from 'backstage-plugin-platform-products-core';
import { random } from '../random';
import { generatedGraph } from './generatedGraph';
import { naiveAnswers, naiveLists } from './naive';

const ROUNDS = 7;
/** Entities that are searched from one by one; the time for all is extrapolated from them. */
const SAMPLE = 100;

const ladder = tierLadderSchema.parse(
  [1, 1, 0, undefined].map((gap, index) => ({
    name: `tier-${index + 1}`,
    obligations: gap === undefined ? {} : { maximumTierGap: gap },
  })),
);

/** Milliseconds of one step: the first time, and the median of some. */
export interface Timing {
  first: number;
  median: number;
}

export interface GraphMeasurement {
  entities: number;
  relations: number;
  inversions: number;
  impliedTiers: number;
  steps: Record<(typeof STEPS)[number], Timing>;
  /** Reading all relations into lists, and nothing else. */
  floor: Timing;
  /** A search per entity for inversion and implied tier, extrapolated. */
  naiveMs: number;
  arrayBytes: number;
  /** What the graph and the sweep keep, arrays included. */
  keptBytes: number;
}

/** In the order of the report. */
export const STEPS = [
  'from scratch',
  'build',
  'sweep',
  'all inversions',
  'all implied tiers',
  'one tier changed',
  'one entity changed',
  'blast radius',
] as const;

/** Keeps no answer: a large heap would be collected in the time of the next step. */
function timed(step: () => unknown): Timing {
  collectGarbage();
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    step();
    return performance.now() - start;
  });
  const [first] = times;
  times.sort((one, other) => one - other);
  return { first, median: times[Math.floor(ROUNDS / 2)] };
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

function keptBytes(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** All that is kept and listed after a pass. */
function everything(graph: DependencyGraph) {
  const sweep = sweepTiers(graph, ladder);
  return {
    inversions: allInversions(sweep),
    implied: allImpliedTiers(sweep),
  };
}

/** All steps at one size. */
export function measureGraph(size: number): GraphMeasurement {
  const shape = { entities: size, seed: 1, messy: 0.08 };
  const generated = generatedGraph(shape, ladder);
  const { entities, edges } = generated;

  const before = keptBytes();
  const graph = buildGraph(entities, edges);
  const sweep = sweepTiers(graph, ladder);
  const bytes = keptBytes() - before;

  const services = entities.filter(({ ref }) => ref.startsWith('component:'));
  const changed = services[Math.floor(services.length / 2)].ref;
  const rewired = edges
    .filter(({ from }) => from === changed)
    .concat({ from: changed, type: 'dependsOn', to: 'component:default/new' });
  const leaned = mostLeanedOn(edges.map(({ to }) => to));
  const steps: GraphMeasurement['steps'] = {
    'from scratch': timed(() => everything(buildGraph(entities, edges))),
    build: timed(() => buildGraph(entities, edges)),
    sweep: timed(() => sweepTiers(graph, ladder)),
    'all inversions': timed(() => allInversions(sweep)),
    'all implied tiers': timed(() => allImpliedTiers(sweep)),
    'one tier changed': timed(() =>
      everything(changeGraph(graph, [{ ref: changed, rank: 1 }])),
    ),
    'one entity changed': timed(() =>
      everything(
        changeGraph(graph, [{ ref: changed, rank: 1, edges: rewired }]),
      ),
    ),
    'blast radius': timed(() => blastRadius(graph, leaned)),
  };
  const floor = timed(() => naiveLists(generated));
  return {
    entities: size,
    relations: edges.length,
    inversions: allInversions(sweep).length,
    impliedTiers: allImpliedTiers(sweep).length,
    steps,
    floor,
    naiveMs: measureNaive(generated, naiveLists(generated), sweep),
    arrayBytes: graph.bytes + sweep.bytes,
    keptBytes: bytes,
  };
}

/** Milliseconds for all entities. Fails if the slow way finds something else than the fast one. */
function measureNaive(
  { entities }: ReturnType<typeof generatedGraph>,
  lists: ReturnType<typeof naiveLists>,
  sweep: ReturnType<typeof sweepTiers>,
): number {
  const ranks = new Map<string, number>();
  for (const { ref, rank } of entities) {
    if (rank) ranks.set(ref, rank);
  }
  const next = random(11);
  const sample = Array.from(
    { length: Math.min(SAMPLE, entities.length) },
    () => entities[Math.floor(entities.length * next())].ref,
  ).filter(ref => !/^(system|domain):/.test(ref));
  const start = performance.now();
  const answers = sample.map(ref => naiveAnswers(ref, ranks, lists, ladder));
  const ms = performance.now() - start;
  sample.forEach((ref, index) => {
    const fast = inversionsOf(sweep, ref)?.nearest !== undefined;
    const slow = answers[index].inversion !== undefined;
    if (fast !== slow) {
      throw new Error(
        `${ref}: inversion is ${fast}, naive search says ${slow}`,
      );
    }
  });
  return (ms / sample.length) * entities.length;
}

function mostLeanedOn(refs: string[]): string {
  const counts = new Map<string, number>();
  refs.forEach(ref => counts.set(ref, (counts.get(ref) ?? 0) + 1));
  return [...counts].reduce((one, other) =>
    other[1] > one[1] ? other : one,
  )[0];
}
