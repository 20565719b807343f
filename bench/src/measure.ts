import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Run } from 'backstage-plugin-platform-products-common';
import { BenchBackend, startBackend } from './backend';
import { CatalogShape, refAt } from './catalog';
import { createDatabase, DatabaseMeter, Engine } from './databases';
import { random } from './random';
import { StubCatalog, stubCatalog } from './stubCatalog';

/** Milliseconds, rows and bytes, as measured. */
export interface PassMeasure {
  ms: number;
  /** Part of `ms` that the bench itself takes to make the entities. */
  generatingMs: number;
  /** Of this process on all threads: tells a busy machine from a slow pass. */
  cpuMs: number;
  longestBlockMs: number;
  rowsWritten: number;
  evaluated: number;
}

export interface ReadMeasure {
  p50: number;
  p95: number;
}

export interface Measurement {
  engine: Engine;
  entities: number;
  checks: number;
  passes: Record<
    'first' | 'unchanged' | 'oneEntity' | 'oneDefinition',
    PassMeasure
  >;
  reads: Record<(typeof READS)[number], ReadMeasure>;
  databaseBytes: number;
  peakRssBytes: number;
}

/** What is asked for, in the order of the report. */
export const READS = [
  'overview',
  'list',
  'scorecard',
  'failing',
  'search',
  'heatmap',
  'report',
] as const;

/** Not timed: the first calls of a path measure the compiler. */
const WARM_UPS = 50;
const TIMED = 200;

/** Measures a pass that is asked for, from the first entity that it reads. */
export async function measurePass(
  { meter, catalog }: { meter: DatabaseMeter; catalog: StubCatalog },
  pass: () => Promise<Run>,
): Promise<PassMeasure> {
  const before = await meter.rowsWritten();
  const generatedBefore = catalog.generatingMs();
  let cpuBefore = process.cpuUsage();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  // Loading a backend's modules takes time and blocks too, but is no part of a pass.
  catalog.firstRead.then(() => {
    cpuBefore = process.cpuUsage();
    delay.enable();
  });
  const run = await pass();
  delay.disable();
  const cpu = process.cpuUsage(cpuBefore);
  return {
    ms: Date.parse(run.finishedAt!) - Date.parse(run.startedAt),
    generatingMs: catalog.generatingMs() - generatedBefore,
    cpuMs: (cpu.user + cpu.system) / 1000,
    longestBlockMs: delay.max / 1e6,
    rowsWritten: (await meter.rowsWritten()) - before,
    evaluated: run.evaluated,
  };
}

/** Calls the same read many times and times it. */
export async function measureReads(
  read: () => Promise<unknown>,
): Promise<ReadMeasure> {
  const times: number[] = [];
  for (let n = 0; n < WARM_UPS; n++) await read();
  for (let n = 0; n < TIMED; n++) {
    const start = performance.now();
    await read();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))];
  return { p50: at(0.5), p95: at(0.95) };
}

function readPaths(
  shape: CatalogShape,
): Record<(typeof READS)[number], () => string> {
  const next = random(7);
  const teams = Math.max(4, Math.round(shape.entities / 50));
  const component = () => {
    for (;;) {
      const ref = refAt(Math.floor(next() * shape.entities), shape);
      if (ref.startsWith('component:')) return ref.replace(':', '/');
    }
  };
  const owner = () => `group:default/team-${Math.floor(next() * teams)}`;
  return {
    overview: () => '/overview',
    list: () => `/entities?owner=${encodeURIComponent(owner())}`,
    scorecard: () => '/entities?scorecard=bench',
    failing: () =>
      `/entities?scorecard=bench&check=check-${Math.floor(
        next() * 10,
      )}&outcome=fail`,
    search: () => `/entities?search=service-${Math.floor(next() * 1000)}`,
    heatmap: () => '/scorecards/bench/summary?groupBy=owner',
    report: () => `/entities/${component()}`,
  };
}

/** An entity that the scorecard selects, from the middle of the catalog. */
function selectedIndex(shape: CatalogShape): number {
  let index = Math.floor(shape.entities / 2);
  while (!refAt(index, shape).startsWith('component:')) index += 1;
  return index;
}

/** All steps at one size on one engine, in this process, whose peak memory is part of the result. */
export async function measure(options: {
  engine: Engine;
  entities: number;
  checks: number;
  postgresUrl?: string;
}): Promise<Measurement> {
  const { engine, entities, checks } = options;
  const shape = { entities, seed: 1, messy: 0.08 };
  const { knex, meter, close } = await createDatabase(
    engine,
    options.postgresUrl,
  );
  const catalog = stubCatalog(shape, checks);
  let backend: BenchBackend | undefined;
  const measured = { meter, catalog };
  const first = await measurePass(measured, async () => {
    backend = await startBackend(knex, catalog.service);
    return backend.firstPass();
  });
  const unchanged = await measurePass(measured, () => backend!.pass());
  catalog.edit(selectedIndex(shape));
  const oneEntity = await measurePass(measured, () => backend!.pass());
  catalog.editScorecard();
  const oneDefinition = await measurePass(measured, () => backend!.pass());
  const reads = {} as Measurement['reads'];
  await meter.settle();
  const paths = readPaths(shape);
  const { get } = backend!;
  for (const name of READS) {
    reads[name] = await measureReads(() => get(paths[name]()));
  }
  const databaseBytes = await meter.bytes();
  await backend!.stop();
  await close();
  return {
    engine,
    entities,
    checks,
    passes: { first, unchanged, oneEntity, oneDefinition },
    reads,
    databaseBytes,
    peakRssBytes: process.resourceUsage().maxRSS * 1024,
  };
}
