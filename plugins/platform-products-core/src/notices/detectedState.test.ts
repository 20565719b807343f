import fc from 'fast-check';
import { detectedState } from './detectedState';
import { expiredExemption } from './expiredExemption';
import { emptyCounts, progressOf } from './progressOf';
import type { MigrationCounts, MigrationState } from './types';

const STATES = Object.keys(emptyCounts()) as MigrationState[];
const OPEN = STATES.filter(
  state => !['migrated', 'not-affected', 'exempt'].includes(state),
);

describe('detectedState', () => {
  it.each(OPEN)('sees that who was %s has moved off', state => {
    expect(detectedState({ state, related: false })).toBe('migrated');
    expect(detectedState({ state, related: true, migratedWhen: 'yes' })).toBe(
      'migrated',
    );
  });

  it('opens again what comes back', () => {
    const state = 'migrated';
    expect(detectedState({ state, related: true })).toBe('in-progress');
    expect(detectedState({ state, related: true, migratedWhen: 'no' })).toBe(
      'in-progress',
    );
    expect(detectedState({ state, related: false, migratedWhen: 'no' })).toBe(
      'migrated',
    );
  });

  it('changes nothing by an answer that is unknown', () => {
    for (const state of STATES) {
      expect(
        detectedState({ state, related: true, migratedWhen: 'unknown' }),
      ).toBe(state);
      expect(detectedState({ state, migratedWhen: 'unknown' })).toBe(state);
    }
  });

  it('leaves alone who was added by hand, unless migratedWhen tells', () => {
    for (const state of STATES) {
      expect(detectedState({ state })).toBe(state);
    }
    expect(detectedState({ state: 'planned', migratedWhen: 'yes' })).toBe(
      'migrated',
    );
    expect(detectedState({ state: 'migrated', migratedWhen: 'no' })).toBe(
      'in-progress',
    );
  });

  it('keeps what a team has decided for good, and comes to rest at once', () => {
    const seen = fc.record({
      related: fc.option(fc.boolean(), { nil: undefined }),
      migratedWhen: fc.constantFrom('yes', 'no', 'unknown', undefined),
    });
    fc.assert(
      fc.property(fc.constantFrom(...STATES), seen, (state, given) => {
        const next = detectedState({ state, ...given });
        expect(detectedState({ state: next, ...given })).toBe(next);
        expect(['exempt', 'not-affected'].includes(state) ? next : state).toBe(
          state,
        );
      }),
    );
  });
});

describe('progressOf', () => {
  it('has no rate where there is nobody to move', () => {
    const none = progressOf(emptyCounts(), 0);
    expect(none).toMatchObject({ total: 0, done: 0, open: 0 });
    expect(none).not.toHaveProperty('rate');
    expect(progressOf({ ...emptyCounts(), exempt: 3 }, 0)).toEqual({
      counts: { ...emptyCounts(), exempt: 3 },
      total: 3,
      done: 0,
      open: 0,
      exempt: 3,
      backSliding: 0,
    });
  });

  it('counts who is not affected as done and who is exempt as neither', () => {
    const counts = {
      ...emptyCounts(),
      unseen: 2,
      blocked: 1,
      migrated: 2,
      'not-affected': 1,
      exempt: 4,
    };
    expect(progressOf(counts, 1)).toMatchObject({
      total: 10,
      done: 3,
      open: 3,
      exempt: 4,
      backSliding: 1,
      rate: 0.5,
    });
  });

  it('passes on the states only', () => {
    const stored = { ...emptyCounts(), backSliding: 3 };
    expect(progressOf(stored, 3).counts).toEqual(emptyCounts());
  });

  it('counts everybody once', () => {
    const counts = fc.record(
      Object.fromEntries(STATES.map(state => [state, fc.nat(50)])),
    );
    fc.assert(
      fc.property(counts, given => {
        const { total, done, open, exempt, rate } = progressOf(
          given as MigrationCounts,
          0,
        );
        const sum = Object.values(given).reduce((one, other) => one + other, 0);
        expect([total, done + open + exempt]).toEqual([sum, sum]);
        expect(rate === undefined || (rate >= 0 && rate <= 1)).toBe(true);
      }),
    );
  });
});

describe('expiredExemption', () => {
  const now = new Date('2027-03-28T00:00:00Z');

  it('ends at its moment', () => {
    const until = (exemptUntil: number) =>
      expiredExemption({ state: 'exempt', exemptUntil }, now);
    expect(until(now.getTime() + 1)).toBe(false);
    expect(until(now.getTime())).toBe(true);
  });

  it('concerns only who is exempt until a date', () => {
    expect(expiredExemption({ state: 'exempt' }, now)).toBe(false);
    expect(expiredExemption({ state: 'planned', exemptUntil: 0 }, now)).toBe(
      false,
    );
  });
});
