import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import { parse } from 'yaml';
import { entities, relationEdges, root } from '../__testUtils__/exampleCompany';
import type { personas } from '../personas/personas';
import { type Suite, startSuite } from './__testUtils__/startSuite';
import type { Seed } from './Seed';
import { tellOfProducts } from './tellOfProducts';
import { writePastPaths } from './writePastPaths';

jest.setTimeout(120_000);

let suite: Suite;
jest.mock('./personaClient', () => ({
  personaClient: (_: unknown, persona: keyof typeof personas) =>
    suite.as(persona),
}));

const DAY = 24 * 60 * 60_000;

/** The example company as the catalog hands it out. */
async function exampleCatalog() {
  const edges = await relationEdges();
  return entities.map(entity => {
    const ref = stringifyEntityRef(entity);
    const { name } = entity.metadata;
    return {
      ...entity,
      metadata: {
        namespace: 'default',
        ...entity.metadata,
        uid: ref,
        etag: name,
      },
      relations: edges
        .filter(({ from }) => from === ref)
        .map(({ type, to }) => ({ type, targetRef: to })),
    };
  });
}

describe('the past of golden paths and products', () => {
  const now = new Date();
  const paths = ['node-service', 'jvm-service', 'web-app'];

  beforeAll(async () => {
    const file = join(root, '..', 'app-config.yaml');
    const { platformProducts } = parse(
      readFileSync(file, 'utf8'),
    ) as JsonObject;
    suite = await startSuite(await exampleCatalog(), { platformProducts });
    const isInstalled = () =>
      suite.knex('ingest_state').where({ key: 'installed_at' }).first();
    while (!(await isInstalled())) {
      await suite.as('sre').refresh();
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    const seed = { knex: suite.knex, now, discovery: {} } as Seed;
    await writePastPaths(seed);
    await tellOfProducts(seed);
  });

  const priya = () => suite.as('pm');

  async function journeysOf(name: string) {
    const { items } = await priya().getPathJourneys(name, { limit: 100 });
    return items;
  }

  it('has journeys of known start, one that left with a reason and one still open', async () => {
    const all = (await Promise.all(paths.map(journeysOf))).flat();
    expect(all).toHaveLength(18);
    expect(all.filter(({ startedAt }) => startedAt)).toHaveLength(8);
    expect(all.filter(({ state }) => state === 'left')).toEqual([
      expect.objectContaining({
        entityRef: 'component:default/shipment-orders',
        leftReason: expect.stringContaining('anew on Node'),
      }),
    ]);
    const open = all.filter(
      ({ startedAt, onboardedAt }) => startedAt && !onboardedAt,
    );
    expect(open.map(({ entityRef }) => entityRef)).toEqual([
      'component:default/notification-preferences',
    ]);
    for (const { startedAt, onboardedAt, firstValueAt, leftAt } of all) {
      const moments = [startedAt, onboardedAt, firstValueAt, leftAt].flatMap(
        moment => moment ?? [],
      );
      expect(moments.every(moment => Date.parse(moment) < +now)).toBe(true);
      expect(
        onboardedAt === undefined || moments.indexOf(onboardedAt) <= 1,
      ).toBe(true);
    }
  });

  it('has times that agree with the quarters', async () => {
    const [node, kpis] = await Promise.all([
      priya().getGoldenPath('node-service'),
      priya().getKpis(),
    ]);
    expect(node.onboarded).toMatchObject({
      journeys: 5,
      open: 1,
      startUnknown: 6,
      median: 6,
    });
    const timed = kpis.timeToOnboard.trend.reduce(
      (sum, { denominator }) => sum + denominator,
      0,
    );
    expect(timed).toBe(8);
  });

  it('has the same new components by week as by quarter, and in the quarters of the overview', async () => {
    const from = new Date(+now - 300 * DAY).toISOString().slice(0, 10);
    const [weeks, quarters, kpis] = await Promise.all([
      priya().getPathShare({ period: 'week', from }),
      priya().getPathShare({ period: 'quarter', from }),
      priya().getKpis(),
    ]);
    const sum = (
      { periods }: typeof weeks,
      of: 'entities' | 'on' | 'unknown',
    ) => periods.reduce((total, period) => total + period[of], 0);
    for (const share of [weeks, quarters]) {
      expect(sum(share, 'entities')).toBe(11);
      expect(sum(share, 'on')).toBe(7);
      expect(sum(share, 'unknown')).toBe(3);
    }
    const { trend } = kpis.newOnPath;
    expect(
      trend.map(({ quarter, numerator, denominator }) => [
        quarter,
        numerator,
        denominator,
      ]),
    ).toEqual(
      quarters.periods
        .filter(({ entities: all, unknown }) => all > unknown)
        .map(({ name, entities: all, on, unknown }) => [
          name,
          on,
          all - unknown,
        ]),
    );
  });

  it('ends each history with what is there now', async () => {
    const history = {
      from: new Date(+now - 280 * DAY).toISOString().slice(0, 10),
    };
    for (const product of ['lane-deploy', 'jenkins', 'telemetry-kit', 'edge']) {
      const [{ adoption }, { items }] = await Promise.all([
        priya().getProduct(product),
        priya().getProductHistory(product, history),
      ]);
      const counts = items.map(({ day: _, ...point }) => point);
      expect(counts.at(-1)).toEqual({
        eligible: adoption!.eligible,
        adopted: adoption!.adopted,
        unknown: adoption!.unknown,
      });
      // The day before, on which nothing was counted but by the past.
      expect(counts.at(-2)).toEqual(counts.at(-1));
      expect(counts[0].eligible).toBeLessThan(adoption!.eligible);
    }
    const [path, { items }] = await Promise.all([
      priya().getGoldenPath('node-service'),
      priya().getPathHistory('node-service', history),
    ]);
    expect(items.at(-2)).toMatchObject({ entities: path.entities });
    expect(items[0].entities).toBe(path.entities - 5);
  });

  it('has adopters since many days, and as many as the history of that day', async () => {
    const { items } = await priya().getProductConsumers('lane-deploy', {
      limit: 100,
      state: ['adopted'],
    });
    const days = new Set(items.map(({ since }) => since!.slice(0, 10)));
    expect(days.size).toBeGreaterThan(15);
    const day = new Date(+now - 100 * DAY).toISOString().slice(0, 10);
    const before = items.filter(({ since }) => since!.slice(0, 10) <= day);
    const history = await priya().getProductHistory('lane-deploy', {
      from: day,
      to: day,
    });
    expect(history.items).toEqual([
      expect.objectContaining({ adopted: before.length }),
    ]);
  });

  it('is told in the order in which it happened', async () => {
    const { items } = await priya().getEntityHistory(
      'component:default/shipment-orders',
      { limit: 100 },
    );
    const moments = items.map(({ at }) => at);
    expect(moments).toEqual([...moments].sort().reverse());
    expect(items[0]).toMatchObject({ type: 'journey', to: 'left' });
    expect(items.map(({ type }) => type)).toContain('adoption');
  });

  it('has release notes, and a reason why not', async () => {
    const { items } = await priya().getReleases('lane-deploy');
    expect(items).toHaveLength(1);
    const consumers = await priya().getProductConsumers('lane-deploy', {
      search: 'belt-controller',
    });
    expect(consumers.items[0].note).toMatchObject({
      by: 'user:default/priya.raman',
    });
  });
});
