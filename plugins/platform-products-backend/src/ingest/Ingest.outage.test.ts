import { ingestWorld, IngestWorld, results } from './__testUtils__/ingestWorld';
import { component, scorecard } from './__testUtils__/testCatalog';

const never = () => new Promise<void>(() => {});

function filled(): IngestWorld {
  const world = ingestWorld();
  world.catalog.put(
    scorecard('ready', [{ name: 'owned', expect: 'true' }]),
    ...Array.from({ length: 25 }, (_, index) => component(`service-${index}`)),
  );
  return world;
}

describe('a catalog that is slow', () => {
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick'] });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('does not let a pass look dead', async () => {
    const world = filled();
    let others: string | undefined;
    world.catalog.beforePage = async page => {
      if (page !== 1) return;
      world.setTime('2026-11-24T08:01:05Z');
      await jest.advanceTimersByTimeAsync(21_000);
      others = await world
        .another()
        .run('schedule', new AbortController().signal);
    };

    expect(await world.pass()).toBe('complete');
    expect(others).toBe('busy');
    expect(world.state.runs).toHaveLength(1);
  });
});

describe('a catalog that never answers', () => {
  it.each(['leading kinds', 'everything', 'what is missing'] as const)(
    'ends the pass with its time, keeps what was stored and lets the next one work, asked for %s',
    async question => {
      const world = filled();
      await world.pass();
      const before = results(world.state);
      const timeout = new AbortController();
      const silent = jest.fn(async () => {
        timeout.abort(new Error('Task timed out'));
        await never();
      });
      world.catalog.remove('component:default/service-7');
      if (question === 'leading kinds') world.catalog.beforeLeading = silent;
      if (question === 'everything') world.catalog.beforePage = silent;
      if (question === 'what is missing') world.catalog.beforeLook = silent;

      expect(await world.pass(timeout.signal)).toBe('failed');

      expect(silent).toHaveBeenCalledTimes(1);
      expect(results(world.state)).toEqual(before);
      expect(world.state.runs.at(-1)).toMatchObject({
        state: 'failed',
        error: expect.stringContaining('Task timed out'),
      });
      world.catalog.beforeLeading = async () => {};
      world.catalog.beforePage = async () => {};
      world.catalog.beforeLook = async () => {};
      expect(await world.pass()).toBe('complete');
      expect(world.state.entities).toHaveLength(25);
    },
  );
});
