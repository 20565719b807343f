import fc from 'fast-check';
import { replacementCycle } from './replacementCycle';

const cycle = (replacements: Record<string, string[]>, start = 'a') =>
  replacementCycle(new Map(Object.entries(replacements)), start);

describe('replacementCycle', () => {
  it('finds nothing where the way ends', () => {
    expect(cycle({})).toBeUndefined();
    expect(cycle({ a: ['b'], b: ['c'] })).toBeUndefined();
  });

  it('finds the way back, the shortest one', () => {
    expect(cycle({ a: ['b'], b: ['a'] })).toEqual(['a', 'b', 'a']);
    expect(cycle({ a: ['a'] })).toEqual(['a', 'a']);
    expect(cycle({ a: ['b', 'd'], b: ['c'], c: ['a'], d: ['a', 'b'] })).toEqual(
      ['a', 'd', 'a'],
    );
  });

  it('leaves alone a cycle that does not come back to the subject', () => {
    expect(cycle({ a: ['b'], b: ['c'], c: ['b'] })).toBeUndefined();
  });

  it('goes along chains of any length', () => {
    const length = 100_000;
    const chain = new Map(
      Array.from({ length }, (_, index) => [
        String(index),
        [String((index + 1) % length)],
      ]),
    );
    expect(replacementCycle(chain, '0')).toHaveLength(length + 1);
  });

  it('gives only steps that are there', () => {
    const ref = fc.constantFrom('a', 'b', 'c', 'd');
    const replacements = fc.dictionary(ref, fc.uniqueArray(ref));
    fc.assert(
      fc.property(replacements, given => {
        const found = cycle(given);
        found?.slice(1).forEach((next, index) => {
          expect(given[found[index]]).toContain(next);
        });
        expect(found === undefined || found.at(-1) === 'a').toBe(true);
      }),
    );
  });
});
