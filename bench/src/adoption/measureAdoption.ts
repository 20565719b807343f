import { BenchBackend, startBackend } from '../backend';
import { CatalogShape, entityAt, refAt } from '../catalog';
import { createDatabase, Engine } from '../databases';
import { longestBlock } from '../longestBlock';
import {
  measurePass,
  measureReads,
  PassMeasure,
  ReadMeasure,
} from '../measure';
import { random } from '../random';
import { someIndices } from '../someIndices';
import { stubCatalog } from '../stubCatalog';
import {
  adoptionDefinitions,
  adoptionShape,
  DefinitionEdits,
  PATHS,
} from './content';
import {
  refuseUnlessCounted,
  refuseUnlessMoved,
  refuseUnlessUsed,
} from './refuseUnlessUsed';
import { writeHistory } from './writeHistory';

/** In the order of the report. */
export const PASSES = [
  'first pass',
  'unchanged pass',
  'one entity changed',
  '1,000 entities changed',
  'new version of a path',
  'a part leaves a product',
] as const;

type PassName = (typeof PASSES)[number];

/** In the order of the report; the first is the floor of the others. */
export const READS = [
  'tiers',
  'paths',
  'one path',
  'funnel',
  'funnel of an owner',
  'journeys',
  'path history',
  'times',
  'uptake',
  'share',
  'products',
  'one product',
  'consumers',
  'who is behind',
  'product history',
  'kpis',
] as const;

type ReadName = (typeof READS)[number];

/** How long the first answer after a pass took that changed something. */
export interface FirstMeasure {
  p50: number;
  /** The longest of {@link ROUNDS}. */
  longest: number;
  longestBlockMs: number;
}

export interface AdoptionMeasurement {
  engine: Engine;
  entities: number;
  /** Whether the catalog had products and golden paths. */
  isDefined: boolean;
  passes: Partial<Record<PassName, PassMeasure>>;
  /** Only with products and golden paths. */
  reads?: Record<ReadName, ReadMeasure & { longestBlockMs: number }>;
  firstReads?: Record<ReadName, FirstMeasure>;
  /** Entities on any path, and adopters of the product that is read. */
  onPaths?: number;
  adopters?: number;
  databaseBytes: number;
  peakRssBytes: number;
}

/** Most depend on a part of it, the hub, and it is meant for all components. */
const USED_PRODUCT = 'product-0';

/** Passes after each of which one read is asked for the first time. */
const ROUNDS = 11;
const CHANGES = 1_000;

function readPaths(shape: CatalogShape): Record<ReadName, () => string> {
  const next = random(7);
  const any = (count: number) => Math.floor(next() * count);
  const product = `/products/${USED_PRODUCT}`;
  const path = () => `/golden-paths/${PATHS[any(PATHS.length)]}`;
  const teams = Math.max(4, Math.round(shape.entities / 50));
  const owner = () => encodeURIComponent(`group:default/team-${any(teams)}`);
  return {
    tiers: () => '/tiers',
    paths: () => '/golden-paths',
    'one path': path,
    funnel: () => `${path()}/funnel`,
    'funnel of an owner': () => `${path()}/funnel?owner=${owner()}`,
    journeys: () => `${path()}/journeys`,
    'path history': () => `${path()}/history`,
    times: () => `${path()}/times?milestone=onboarded`,
    uptake: () => `${path()}/uptake`,
    share: () => '/golden-paths/share?period=quarter',
    products: () => '/products',
    'one product': () => product,
    consumers: () => `${product}/consumers`,
    'who is behind': () => `${product}/summary?groupBy=owner`,
    'product history': () => `${product}/history`,
    kpis: () => '/kpis',
  };
}

/**
 * Each read is asked first after a pass of its own: the answers to some are kept, and help others.
 * What changes is one service, which goes a step further on its path, and adopts something or stops.
 */
async function measureFirst(
  read: () => Promise<unknown>,
  passAfterChange: () => Promise<unknown>,
): Promise<FirstMeasure> {
  const times: number[] = [];
  let longestBlockMs = 0;
  for (let round = 0; round < ROUNDS; round++) {
    await passAfterChange();
    const first = await longestBlock(async () => {
      const start = performance.now();
      await read();
      return performance.now() - start;
    });
    times.push(first.result);
    longestBlockMs = Math.max(longestBlockMs, first.longestBlockMs);
  }
  times.sort((one, other) => one - other);
  return {
    p50: times[Math.floor(ROUNDS / 2)],
    longest: times[ROUNDS - 1],
    longestBlockMs,
  };
}

/** All reads, with what is kept between passes and then each without it. */
async function measureAllReads(
  backend: BenchBackend,
  shape: CatalogShape,
  passAfterChange: () => Promise<unknown>,
): Promise<Pick<Required<AdoptionMeasurement>, 'reads' | 'firstReads'>> {
  const reads = {} as Required<AdoptionMeasurement>['reads'];
  const firstReads = {} as Required<AdoptionMeasurement>['firstReads'];
  const paths = readPaths(shape);
  for (const name of READS) {
    const read = () => backend.get(paths[name]());
    const { result, longestBlockMs } = await longestBlock(() =>
      measureReads(read),
    );
    reads[name] = { ...result, longestBlockMs };
    firstReads[name] = await measureFirst(read, passAfterChange);
  }
  return { reads, firstReads };
}

/** Services that change between two passes. */
function changesIn(shape: CatalogShape): number[] {
  const isService = (index: number) =>
    refAt(index, shape).startsWith('component:');
  const count = Math.min(CHANGES, Math.floor(shape.entities / 4));
  return someIndices(shape, count, 3, isService);
}

/** One that an edit takes a step further on its path, and away from a product: not just its text changes. */
function moverAmong(changes: number[], shape: CatalogShape): number {
  const hub = refAt(shape.hub!.index, shape);
  const mover = changes.find(index => {
    const { metadata, relations = [] } = entityAt(index, shape);
    const { annotations = {} } = metadata;
    return (
      'platform-products/golden-path' in annotations &&
      !('deploy.example.com/live' in annotations) &&
      relations.some(({ targetRef }) => targetRef === hub)
    );
  });
  if (mover === undefined) {
    throw new Error(
      `None of ${changes.length} services is on a path, not live, and uses ${hub}`,
    );
  }
  return mover;
}

/** All steps at one size on one engine, in this process, whose peak memory is part of the result. */
export async function measureAdoption(options: {
  engine: Engine;
  entities: number;
  isDefined: boolean;
  postgresUrl?: string;
}): Promise<AdoptionMeasurement> {
  const { engine, entities, isDefined } = options;
  const shape = adoptionShape(entities);
  const { knex, meter, close } = await createDatabase(
    engine,
    options.postgresUrl,
  );
  const edits: DefinitionEdits = { path: 0, product: 0 };
  const catalog = stubCatalog(shape, 10, () =>
    isDefined ? adoptionDefinitions(shape, edits) : [],
  );
  const passes: AdoptionMeasurement['passes'] = {};
  const measured = { meter, catalog };
  let started: BenchBackend;
  passes['first pass'] = await measurePass(measured, async () => {
    started = await startBackend(knex, catalog.service);
    return started.firstPass();
  });
  const backend = started!;
  const pass = () => measurePass(measured, () => backend.pass());
  if (isDefined) await writeHistory(knex);
  await meter.settle();

  const changes = changesIn(shape);
  const mover = moverAmong(changes, shape);
  // Once unmeasured: the first passes of a process measure the compiler.
  for (let round = 0; round < 2; round++) {
    passes['unchanged pass'] = await pass();
    catalog.edit(mover);
    passes['one entity changed'] = await pass();
    changes.forEach(catalog.edit);
    passes['1,000 entities changed'] = await pass();
  }
  let inUse = {};
  if (isDefined) {
    const before = await refuseUnlessUsed(backend);
    edits.path += 1;
    passes['new version of a path'] = await pass();
    edits.product += 1;
    passes['a part leaves a product'] = await pass();
    const after = await refuseUnlessUsed(backend);
    refuseUnlessMoved('behind', PATHS[0], before, after);
    refuseUnlessMoved('adopted', USED_PRODUCT, before, after);
    // Back again: the product that is read is to have many adopters.
    edits.product += 1;
    await pass();
    const usage = await refuseUnlessUsed(backend);
    await refuseUnlessCounted(backend);
    await meter.settle();
    let changed = 0;
    const reads = await measureAllReads(backend, shape, () => {
      catalog.edit(changes[changed % changes.length]);
      changed += 1;
      return backend.pass();
    });
    inUse = {
      ...reads,
      onPaths: usage.onPaths,
      adopters: usage.adopted.get(USED_PRODUCT),
    };
  }
  const databaseBytes = await meter.bytes();
  await backend.stop();
  await close();
  return {
    engine,
    entities,
    isDefined,
    passes,
    ...inUse,
    databaseBytes,
    peakRssBytes: process.resourceUsage().maxRSS * 1024,
  };
}
