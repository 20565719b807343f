import type { IngestStore } from '../store/IngestStore';
import { ingestWorld, IngestWorld, results } from './__testUtils__/ingestWorld';
import { component, scorecard } from './__testUtils__/testCatalog';

const never = new AbortController().signal;
const ready = scorecard('ready', [
  { name: 'described', expect: "entity.metadata.description != ''" },
]);

function names(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `service-${index}`);
}

function fill({ catalog }: IngestWorld, count: number, description = '') {
  catalog.put(
    ready,
    ...names(count).map(name => component(name, { description })),
  );
}

/** A store that dies at its n-th batch, as a killed process would: without a farewell. */
function dyingStore() {
  const control = { batchesLeft: Infinity };
  const wrap = (store: IngestStore): IngestStore =>
    new Proxy(store, {
      get(target, key: keyof IngestStore) {
        const method = (target[key] as (...args: unknown[]) => unknown).bind(
          target,
        );
        return (...args: unknown[]) => {
          if (key === 'commit') control.batchesLeft -= 1;
          if (control.batchesLeft < 0) throw new Error('killed');
          return method(...args);
        };
      },
    });
  return { control, wrap };
}

describe('mishaps of a pass', () => {
  it('keeps everything if the catalog fails at the start, says so, and heals', async () => {
    const world = ingestWorld();
    fill(world, 25);
    await world.pass();
    const before = results(world.state);
    world.catalog.failAfterPages = 0;

    expect(await world.pass()).toBe('failed');

    expect(results(world.state)).toEqual(before);
    expect(world.state.runs.at(-1)).toMatchObject({
      state: 'failed',
      error: expect.stringContaining('The catalog is down'),
    });
    world.catalog.failAfterPages = undefined;
    expect(await world.pass()).toBe('complete');
  });

  it('deletes nothing if the catalog fails half-way', async () => {
    const world = ingestWorld();
    fill(world, 25);
    await world.pass();
    world.catalog.remove('component:default/service-0');
    world.catalog.failAfterPages = 1;

    expect(await world.pass()).toBe('failed');
    expect(world.state.entities).toHaveLength(26);

    world.catalog.failAfterPages = undefined;
    await world.pass();
    expect(world.state.entities).toHaveLength(25);
    expect(world.codes()).not.toHaveProperty('ready service-0');
  });

  it.each([1, 2, 3, 4])(
    'loses and doubles nothing if it is killed at batch %i',
    async batches => {
      const { control, wrap } = dyingStore();
      const world = ingestWorld({ ingest: { batchSize: 10 } }, wrap);
      fill(world, 30);
      await world.pass();
      world.setTime('2026-11-24T08:05:00Z');
      fill(world, 30, 'Sells');
      control.batchesLeft = batches;
      await expect(world.pass()).rejects.toThrow('killed');
      control.batchesLeft = Infinity;
      world.setTime('2026-11-24T08:07:00Z');

      const other = world.another();
      expect(await other.run('schedule', never)).toBe('complete');

      const states = world.state.runs.map(({ state }) => state);
      expect(states).toEqual(['complete', 'abandoned', 'complete']);
      expect(Object.values(world.codes())).toEqual(Array(30).fill('p'));
      const outcomes = world.history().filter(line => line.includes('outcome'));
      expect(outcomes).toHaveLength(30);
      expect(new Set(outcomes).size).toBe(30);
      expect(
        world.state.summaries.find(({ dimension }) => dimension === 'all'),
      ).toMatchObject({ entities: 30, failing: 0, checks: '[[30,0,0,0,0]]' });
    },
  );

  it('refuses a second pass while one is under way', async () => {
    const world = ingestWorld();
    fill(world, 5);
    let second: string | undefined;
    world.catalog.beforePage = async () => {
      second = await world.another().run('schedule', never);
    };

    expect(await world.pass()).toBe('complete');
    expect(second).toBe('busy');
  });

  it('writes nothing more once another pass has taken over', async () => {
    const world = ingestWorld({ ingest: { batchSize: 10 } });
    fill(world, 30);
    let taken = false;
    world.catalog.beforePage = async page => {
      if (page !== 2 || taken) return;
      taken = true;
      world.setTime('2026-11-24T08:02:00Z');
      expect(await world.another().run('schedule', never)).toBe('complete');
    };

    expect(await world.pass()).toBe('failed');

    expect(world.state.runs.map(({ state }) => state)).toEqual([
      'abandoned',
      'complete',
    ]);
    expect(world.state.entities).toHaveLength(31);
    expect(world.state.reports).toHaveLength(30);
  });

  it('follows up on a refresh that was asked for while it ran', async () => {
    const world = ingestWorld();
    fill(world, 5);
    let edited = false;
    world.catalog.beforePage = async () => {
      if (edited) return;
      edited = true;
      world.setTime('2026-11-24T08:00:01Z');
      world.ingest.requestRefresh().catch(() => {});
      world.setTime('2026-11-24T08:00:02Z');
    };

    await world.pass();

    expect(world.state.runs).toMatchObject([
      { trigger: 'schedule', state: 'complete' },
      { trigger: 'refresh', state: 'complete' },
    ]);
  });

  it('holds the deletion if too much has vanished, until it is allowed', async () => {
    const world = ingestWorld();
    fill(world, 100);
    await world.pass();
    world.catalog.remove(...names(60).map(name => `component:default/${name}`));

    expect(await world.pass()).toBe('complete');
    expect(world.state.entities).toHaveLength(101);
    expect(world.state.ingestState.get('held_deletion')).toContain(
      '60 of 101 entities are missing',
    );

    await world.another({ ingest: { maxDropShare: 1 } }).run('schedule', never);
    expect(world.state.entities).toHaveLength(41);
    expect(world.state.ingestState.has('held_deletion')).toBe(false);
    expect(
      world.state.summaries.find(({ dimension }) => dimension === 'all'),
    ).toMatchObject({ entities: 40 });
  });

  it('looks twice before it deletes', async () => {
    const world = ingestWorld();
    fill(world, 3);
    await world.pass();
    world.catalog.overlooked.add('component:default/service-1');

    await world.pass();

    expect(world.state.entities).toHaveLength(4);
  });

  it('stops when it is told to', async () => {
    const world = ingestWorld();
    fill(world, 30);
    const controller = new AbortController();
    world.catalog.beforePage = async page => {
      if (page === 1) controller.abort();
    };

    expect(await world.pass(controller.signal)).toBe('failed');
  });
});
