import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Run } from 'backstage-plugin-platform-products-common';
import { BenchBackend, startBackend } from './backend';
import { CatalogShape, refAt } from './catalog';
import { createDatabase, DatabaseMeter, Engine } from './databases';
import { random } from './random';
import { stubCatalog } from './stubCatalog';

/** Milliseconds, rows and bytes, as measured. */
export interface PassMeasure {
  ms: number;
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
  reads: Record<
    'overview' | 'list' | 'failing' | 'heatmap' | 'report',
    ReadMeasure
  >;
  databaseBytes: number;
  peakRssBytes: number;
}

const READS = 100;

async function measurePass(
  meter: DatabaseMeter,
  pass: () => Promise<Run>,
): Promise<PassMeasure> {
  const before = await meter.rowsWritten();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const run = await pass();
  delay.disable();
  return {
    ms: Date.parse(run.finishedAt!) - Date.parse(run.startedAt),
    longestBlockMs: delay.max / 1e6,
    rowsWritten: (await meter.rowsWritten()) - before,
    evaluated: run.evaluated,
  };
}

async function measureReads(
  backend: BenchBackend,
  path: () => string,
): Promise<ReadMeasure> {
  const times: number[] = [];
  await backend.get(path());
  for (let n = 0; n < READS; n++) {
    const start = performance.now();
    await backend.get(path());
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))];
  return { p50: at(0.5), p95: at(0.95) };
}

function readPaths(shape: CatalogShape) {
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
    failing: () =>
      `/entities?scorecard=bench&check=check-${Math.floor(
        next() * 10,
      )}&outcome=fail`,
    heatmap: () => '/scorecards/bench/summary?groupBy=owner',
    report: () => `/entities/${component()}`,
  };
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
  const first = await measurePass(meter, async () => {
    backend = await startBackend(knex, catalog.service);
    return backend.firstPass();
  });
  const unchanged = await measurePass(meter, () => backend!.pass());
  catalog.edit(Math.floor(entities * 0.77));
  const oneEntity = await measurePass(meter, () => backend!.pass());
  catalog.editScorecard();
  const oneDefinition = await measurePass(meter, () => backend!.pass());
  const reads = {} as Measurement['reads'];
  for (const [name, path] of Object.entries(readPaths(shape))) {
    reads[name as keyof Measurement['reads']] = await measureReads(
      backend!,
      path,
    );
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
