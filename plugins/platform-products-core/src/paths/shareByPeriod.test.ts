import { lateEntries } from './lateEntries';
import { shareByPeriod } from './shareByPeriod';
import { stickiness } from './stickiness';
import type { LeavingCause, PathStanding } from './types';

const at = (text: string) => new Date(`${text}T00:00:00Z`);
const made = (text: string, onPath: PathStanding) => ({
  createdAt: at(text),
  onPath,
});

describe('shareByPeriod', () => {
  it('gives the share of those of whom it is known, with coverage', () => {
    const [week] = shareByPeriod(
      [
        made('2026-11-23', 'on'),
        made('2026-11-24', 'on'),
        made('2026-11-25', 'off'),
        made('2026-11-29', 'unknown'),
      ],
      'week',
      at('2026-11-24'),
      at('2026-11-30'),
    );
    expect(week).toEqual({
      name: '2026-W48',
      from: at('2026-11-23'),
      to: at('2026-11-30'),
      entities: 4,
      on: 2,
      off: 1,
      unknown: 1,
      share: 2 / 3,
      coverage: 0.75,
    });
  });

  it('has no share where nothing is known, and no coverage where nothing was made', () => {
    const [first, second] = shareByPeriod(
      [made('2026-11-24', 'unknown')],
      'week',
      at('2026-11-23'),
      at('2026-12-07'),
    );
    expect(first).toMatchObject({ entities: 1, coverage: 0 });
    expect(first).not.toHaveProperty('share');
    expect(second).toMatchObject({ name: '2026-W49', entities: 0 });
    expect(second).not.toHaveProperty('coverage');
  });

  it('counts by quarters, and nothing from before or from the end on', () => {
    const quarters = shareByPeriod(
      [
        made('2026-06-30', 'on'),
        made('2026-07-01', 'on'),
        made('2026-10-01', 'off'),
        made('2026-11-24', 'on'),
      ],
      'quarter',
      at('2026-08-15'),
      at('2026-11-24'),
    );
    expect(quarters.map(({ name, entities }) => [name, entities])).toEqual([
      ['2026-Q3', 1],
      ['2026-Q4', 1],
    ]);
  });
});

describe('stickiness', () => {
  const now = at('2026-11-24');
  const journey = (
    start: string,
    left?: string,
    cause: LeavingCause = 'not-named',
  ) => ({
    startedAt: at(start),
    ...(left && { left: { at: at(left), cause } }),
  });

  it('judges journeys that are old enough, at the same age each', () => {
    expect(
      stickiness(
        [
          journey('2026-01-01'),
          journey('2026-01-01', '2026-02-01'),
          journey('2026-01-01', '2026-06-01'),
          journey('2026-01-01', '2026-02-01', 'other-path'),
          journey('2026-08-26'),
          journey('2026-08-27'),
          journey('2026-11-01', '2026-11-02'),
        ],
        90,
        now,
      ),
    ).toEqual({ journeys: 5, stayed: 3, share: 0.6, tooEarly: 2, gone: 0 });
  });

  it.each<LeavingCause>(['entity-gone', 'path-gone', 'recreated'])(
    'leaves out a journey that ended by %s, unless it lasted long enough',
    cause => {
      expect(
        stickiness(
          [
            journey('2026-01-01', '2026-02-01', cause),
            journey('2026-01-01', '2026-06-01', cause),
          ],
          90,
          now,
        ),
      ).toEqual({ journeys: 1, stayed: 1, share: 1, tooEarly: 0, gone: 1 });
    },
  );

  it('has no share where it is too early to tell', () => {
    expect(stickiness([journey('2026-11-01')], 90, now)).toEqual({
      journeys: 0,
      stayed: 0,
      tooEarly: 1,
      gone: 0,
    });
  });

  it('knows nothing of what comes later', () => {
    const journeys = [journey('2026-01-01', '2026-03-01')];
    expect(stickiness(journeys, 30, at('2026-02-15'))).toMatchObject({
      stayed: 1,
    });
  });
});

describe('lateEntries', () => {
  it('counts older entities that came to a path, by when they came', () => {
    const entries = [
      { createdAt: at('2020-01-01'), startedAt: at('2026-08-01') },
      { createdAt: at('2026-08-01'), startedAt: at('2026-10-30') },
      { createdAt: at('2026-09-01'), startedAt: at('2026-10-30') },
      { createdAt: at('2020-01-01'), startedAt: at('2026-12-01') },
      { createdAt: at('2020-01-01'), startedAt: at('2026-06-30') },
    ];
    expect(
      lateEntries(
        entries,
        90,
        'quarter',
        at('2026-07-01'),
        at('2026-11-24'),
      ).map(({ name, entries: count }) => [name, count]),
    ).toEqual([
      ['2026-Q3', 1],
      ['2026-Q4', 1],
    ]);
  });
});
