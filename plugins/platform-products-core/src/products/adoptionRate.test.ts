import fc from 'fast-check';
import { adoptionRate } from './adoptionRate';

describe('adoptionRate', () => {
  it('is the share of those of whom it is known, with coverage', () => {
    expect(
      adoptionRate({ eligible: 140, adopted: 78, unknown: 31 }, 0.5),
    ).toEqual({
      rate: 78 / 109,
      coverage: 109 / 140,
      least: 78 / 140,
      most: 109 / 140,
      target: 'met',
    });
  });

  it.each([
    [0.8, 'met'],
    [0.85, 'unknown'],
    [0.9, 'unknown'],
    [0.95, 'not-met'],
  ])(
    'leaves a target of %d to the unknown where they decide: %s',
    (target, standing) => {
      const counts = { eligible: 100, adopted: 80, unknown: 10 };
      expect(adoptionRate(counts, target).target).toBe(standing);
    },
  );

  it('meets a target that is reached exactly', () => {
    const counts = { eligible: 10, adopted: 3, unknown: 0 };
    expect(adoptionRate(counts, 0.1 + 0.2).target).toBe('met');
  });

  it('has no rate where nothing is known', () => {
    expect(adoptionRate({ eligible: 5, adopted: 0, unknown: 5 }, 0.5)).toEqual({
      coverage: 0,
      least: 0,
      most: 1,
      target: 'unknown',
    });
  });

  it('has nothing to say where nobody is eligible', () => {
    const nobody = { eligible: 0, adopted: 0, unknown: 0 };
    expect(adoptionRate(nobody)).toEqual({});
    expect(adoptionRate(nobody, 0.5)).toEqual({ target: 'unknown' });
  });

  it('keeps the rate between the least and the most that it can be', () => {
    const counts = fc
      .tuple(fc.nat(50), fc.nat(50), fc.nat(50))
      .map(([adopted, not, unknown]) => ({
        eligible: adopted + not + unknown,
        adopted,
        unknown,
      }));
    fc.assert(
      fc.property(counts, given => {
        const { rate, least, most } = adoptionRate(given);
        fc.pre(rate !== undefined);
        expect(rate).toBeGreaterThanOrEqual(least! - 1e-9);
        expect(rate).toBeLessThanOrEqual(most! + 1e-9);
      }),
    );
  });
});
