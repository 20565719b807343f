import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import type { Run } from 'backstage-plugin-platform-products-common';
import type { NoticeContent } from 'backstage-plugin-platform-products-core';
import { noticeSendersExtensionPoint } from 'backstage-plugin-platform-products-node';
import type { Knex } from 'knex';
import { BenchBackend, startBackend } from '../backend';
import { CatalogShape } from '../catalog';
import { createDatabase, DatabaseMeter, Engine } from '../databases';
import { longestBlock } from '../longestBlock';
import { measurePass, measureReads, ReadMeasure } from '../measure';
import { random } from '../random';
import { someIndices } from '../someIndices';
import { stubCatalog } from '../stubCatalog';
import { hubContent, hubOf, noticeShape, otherContents } from './content';

/** In the order of the report. */
export const STEPS = [
  'publish',
  'until settled',
  'publish a small one',
  'set 1,000 migrations',
  'pass that settles all',
  'pass without notices',
  'pass with notices',
] as const;

/** In the order of the report; the first is the floor of the others. */
export const READS = [
  'tiers',
  'list',
  'list by consumer owner',
  'one notice',
  'consumers page',
  'burn-down',
  'timeline',
  'my migrations',
  'preview',
] as const;

export interface StepMeasure {
  ms: number;
  cpuMs: number;
  longestBlockMs: number;
  rowsWritten: number;
}

export interface NoticesMeasurement {
  engine: Engine;
  entities: number;
  consumers: number;
  steps: Record<(typeof STEPS)[number], StepMeasure>;
  reads: Record<(typeof READS)[number], ReadMeasure & { longestMs: number }>;
  databaseBytes: number;
  peakRssBytes: number;
}

/** Entities that change between two passes. */
const CHANGES = 1_000;
/** As many migrations as one call may set. */
const BULK = 1_000;
/** Days of history of the burn-down that is read. */
const DAYS = 120;
const DAY = 86_400_000;

/** Who asks, and who is told. */
const FEATURES = [
  createServiceFactory({
    service: coreServices.userInfo,
    deps: {},
    factory: () =>
      mockServices.userInfo({
        ownershipEntityRefs: ['user:default/mock', 'group:default/team-2'],
      }),
  }),
  createBackendModule({
    pluginId: 'platform-products',
    moduleId: 'bench',
    register: registry =>
      registry.registerInit({
        deps: { senders: noticeSendersExtensionPoint },
        init: async ({ senders }) =>
          senders.addSender({ id: 'bench', send: async () => {} }),
      }),
  }),
];

async function measureStep(
  meter: DatabaseMeter,
  step: () => Promise<unknown>,
): Promise<StepMeasure> {
  const before = await meter.rowsWritten();
  const { result, longestBlockMs } = await longestBlock(async () => {
    const cpuBefore = process.cpuUsage();
    const start = performance.now();
    await step();
    const ms = performance.now() - start;
    const cpu = process.cpuUsage(cpuBefore);
    return { ms, cpuMs: (cpu.user + cpu.system) / 1000 };
  });
  return {
    ...result,
    longestBlockMs,
    rowsWritten: (await meter.rowsWritten()) - before,
  };
}

async function createDraft(
  backend: BenchBackend,
  content: Partial<NoticeContent>,
): Promise<string> {
  const notice = await backend.send('POST', '/notices', { content });
  return (notice as { id: string }).id;
}

const publish = (backend: BenchBackend, id: string) =>
  backend.send('POST', `/notices/${id}/publish`, { revision: 1 });

/** Waits until everybody who consumes the subject is shown. */
async function settled(
  backend: BenchBackend,
  id: string,
  consumers: number,
): Promise<void> {
  for (;;) {
    const { progress } = (await backend.get(`/notices/${id}`)) as {
      progress: { total: number };
    };
    if (progress.total === consumers) return;
    if (progress.total > 0) {
      throw new Error(
        `Found ${progress.total} consumers, the catalog has ${consumers}`,
      );
    }
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

/** Sets as many migrations as one call may, of the consumers on the first pages. */
async function setMigrations(backend: BenchBackend, id: string) {
  const entityRefs: string[] = [];
  let cursor: string | undefined;
  do {
    const query = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
    const page = (await backend.get(
      `/notices/${id}/consumers?limit=100${query}`,
    )) as { items: { entityRef: string }[]; nextCursor?: string };
    entityRefs.push(...page.items.map(({ entityRef }) => entityRef));
    cursor = page.nextCursor;
  } while (cursor && entityRefs.length < BULK);
  return () =>
    backend.send('PUT', `/notices/${id}/consumers`, {
      entityRefs,
      change: { state: 'in-progress' },
    });
}

/** A real history takes as many days as it is long. */
async function writeHistory(knex: Knex, id: string, consumers: number) {
  await knex('notice_days').insert(
    Array.from({ length: DAYS }, (_, n) => ({
      notice_id: id,
      day: new Date(Date.now() - (DAYS - n) * DAY).toISOString().slice(0, 10),
      open: consumers - n,
      done: n,
      exempt: 0,
    })),
  );
}

function readsOf(
  backend: BenchBackend,
  shape: CatalogShape,
  hub: string,
  ids: string[],
): Record<(typeof READS)[number], () => Promise<unknown>> {
  const next = random(7);
  const teams = Math.max(4, Math.round(shape.entities / 50));
  const owner = () =>
    encodeURIComponent(`group:default/team-${Math.floor(next() * teams)}`);
  const any = () => ids[Math.floor(next() * ids.length)];
  return {
    tiers: () => backend.get('/tiers'),
    list: () => backend.get('/notices'),
    'list by consumer owner': () =>
      backend.get(`/notices?consumerOwner=${owner()}`),
    'one notice': () => backend.get(`/notices/${any()}`),
    'consumers page': () => backend.get(`/notices/${hub}/consumers`),
    'burn-down': () => backend.get(`/notices/${hub}/burn-down`),
    timeline: () => backend.get('/notices/timeline'),
    'my migrations': () => backend.get('/migrations'),
    preview: () =>
      backend.send('POST', '/notices/preview', {
        content: hubContent(shape),
        id: hub,
      }),
  };
}

/** All steps at one size on one engine, in this process, whose peak memory is part of the result. */
export async function measureNotices(options: {
  engine: Engine;
  entities: number;
  consumers: number;
  postgresUrl?: string;
}): Promise<NoticesMeasurement> {
  const { engine, entities, consumers } = options;
  const shape = noticeShape(entities);
  const { knex, meter, close } = await createDatabase(
    engine,
    options.postgresUrl,
  );
  const catalog = stubCatalog(shape, 1);
  const backend = await startBackend(knex, catalog.service, FEATURES);
  await backend.firstPass();
  await meter.settle();
  const pass = () =>
    measurePass({ meter, catalog }, (): Promise<Run> => backend.pass());
  const changes = someIndices(
    shape,
    Math.min(CHANGES, Math.floor(entities / 2)),
    3,
  );
  const edit = () => changes.forEach(index => catalog.edit(index));

  const steps = {} as NoticesMeasurement['steps'];
  // Once unmeasured: the first passes of a process measure the compiler.
  for (let round = 0; round < 2; round++) {
    edit();
    steps['pass without notices'] = await pass();
    edit();
    await pass();
  }

  const ids: string[] = [];
  for (const content of otherContents(shape)) {
    ids.push(await createDraft(backend, content));
  }
  const small = await measureStep(meter, async () => {
    for (const id of ids) await publish(backend, id);
  });
  steps['publish a small one'] = {
    ...small,
    ms: small.ms / ids.length,
    cpuMs: small.cpuMs / ids.length,
    rowsWritten: Math.round(small.rowsWritten / ids.length),
  };
  const hub = await createDraft(backend, hubContent(shape));
  let answeredMs = 0;
  steps['until settled'] = await measureStep(meter, async () => {
    const start = performance.now();
    await publish(backend, hub);
    answeredMs = performance.now() - start;
    await settled(backend, hub, consumers);
  });
  steps.publish = { ...steps['until settled'], ms: answeredMs };
  steps['set 1,000 migrations'] = await measureStep(
    meter,
    await setMigrations(backend, hub),
  );
  steps['pass that settles all'] = await pass();
  edit();
  steps['pass with notices'] = await pass();
  await refuseUnlessTouched(backend, shape, hub);

  await writeHistory(knex, hub, consumers);
  await meter.settle();
  const reads = {} as NoticesMeasurement['reads'];
  const paths = readsOf(backend, shape, hub, [...ids, hub]);
  for (const name of READS) {
    const { result, longestBlockMs } = await longestBlock(() =>
      measureReads(paths[name]),
    );
    reads[name] = { ...result, longestMs: longestBlockMs };
  }
  const databaseBytes = await meter.bytes();
  await backend.stop();
  await close();
  return {
    engine,
    entities,
    consumers,
    steps,
    reads,
    databaseBytes,
    peakRssBytes: process.resourceUsage().maxRSS * 1024,
  };
}

/** The changes are to have moved something: a pass that did not see them would look fast. */
async function refuseUnlessTouched(
  backend: BenchBackend,
  shape: CatalogShape,
  hub: string,
): Promise<void> {
  const { progress } = (await backend.get(`/notices/${hub}`)) as {
    progress: { counts: { migrated: number } };
  };
  if (progress.counts.migrated === 0) {
    throw new Error(`Nobody stopped to consume ${hubOf(shape)}`);
  }
}
