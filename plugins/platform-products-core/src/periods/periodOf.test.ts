import fc from 'fast-check';
import {
  periodBefore,
  periodOf,
  periodsBetween,
  quarterNamed,
  quarterOf,
} from './periodOf';

const at = (text: string) => new Date(text);

describe('quarterOf', () => {
  it.each([
    ['2026-01-01T00:00:00Z', '2026-Q1'],
    ['2026-03-31T23:59:59.999Z', '2026-Q1'],
    ['2026-04-01T00:00:00Z', '2026-Q2'],
    ['2026-12-31T23:59:59.999Z', '2026-Q4'],
    ['2027-01-01T00:30:00+01:00', '2026-Q4'],
  ])('finds %s in %s', (moment, name) => {
    expect(quarterOf(at(moment)).name).toBe(name);
  });

  it('ends where the next one begins', () => {
    expect(quarterOf(at('2026-11-24T00:00:00Z'))).toEqual({
      name: '2026-Q4',
      from: at('2026-10-01T00:00:00Z'),
      to: at('2027-01-01T00:00:00Z'),
    });
  });
});

describe('quarterNamed', () => {
  it('is the quarter of that name', () => {
    expect(quarterNamed('2026-Q4')).toEqual(
      quarterOf(at('2026-11-24T00:00:00Z')),
    );
    expect(quarterNamed('0050-Q1')?.from.toISOString()).toBe(
      '0050-01-01T00:00:00.000Z',
    );
  });

  it.each(['2026-Q5', '2026-Q0', '26-Q1', '2026-W01', 'Q1', ''])(
    'knows no %j',
    name => {
      expect(quarterNamed(name)).toBeUndefined();
    },
  );
});

describe('a week', () => {
  it.each([
    ['2026-11-24T00:00:00Z', '2026-W48'],
    ['2027-01-03T23:59:59Z', '2026-W53'],
    ['2027-01-04T00:00:00Z', '2027-W01'],
    ['2024-12-30T00:00:00Z', '2025-W01'],
    ['2021-01-03T00:00:00Z', '2020-W53'],
    ['2023-01-01T00:00:00Z', '2022-W52'],
  ])('with %s is %s', (moment, name) => {
    expect(periodOf(at(moment), 'week').name).toBe(name);
  });
});

describe('periods', () => {
  it('before are of the same length', () => {
    const first = quarterOf(at('2026-02-01T00:00:00Z'));
    expect(periodBefore(first, 'quarter').name).toBe('2025-Q4');
    const week = periodOf(at('2027-01-04T00:00:00Z'), 'week');
    expect(periodBefore(week, 'week').name).toBe('2026-W53');
  });

  it('between two moments are those that have a part in it', () => {
    const names = (from: string, to: string) =>
      periodsBetween(at(from), at(to), 'quarter').map(({ name }) => name);
    expect(names('2026-03-31T00:00:00Z', '2026-07-01T00:00:00Z')).toEqual([
      '2026-Q1',
      '2026-Q2',
    ]);
    expect(names('2026-03-31T00:00:00Z', '2026-03-31T00:00:00Z')).toEqual([
      '2026-Q1',
    ]);
    expect(names('2026-07-01T00:00:00Z', '2026-03-31T00:00:00Z')).toEqual([]);
  });

  it('never end for a moment that is none', () => {
    expect(periodsBetween(at('x'), at('x'), 'week')).toEqual([]);
  });

  it('hold their moment and follow one another without a gap', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: at('1970-01-01T00:00:00Z'),
          max: at('2200-01-01T00:00:00Z'),
          noInvalidDate: true,
        }),
        fc.constantFrom('week' as const, 'quarter' as const),
        (moment, length) => {
          const period = periodOf(moment, length);
          expect(period.from <= moment && moment < period.to).toBe(true);
          expect(periodOf(period.from, length)).toEqual(period);
          expect(periodOf(period.to, length).from).toEqual(period.to);
        },
      ),
    );
  });
});
