import fc from 'fast-check';
import { diffEvaluations } from './diffEvaluations';
import type { Outcome } from '../scorecards/types';

const stateArbitrary = fc.record({
  levelName: fc.constantFrom('none', 'bronze', 'silver'),
  outcomes: fc.dictionary(
    fc.constantFrom('a', 'b', 'c', 'd'),
    fc.constantFrom<Outcome>(
      'pass',
      'fail',
      'unknown',
      'not-applicable',
      'exempt',
    ),
  ),
});

describe('diffEvaluations', () => {
  it('names the level and each check that changed', () => {
    expect(
      diffEvaluations(
        { levelName: 'none', outcomes: { a: 'fail', b: 'pass', gone: 'pass' } },
        {
          levelName: 'bronze',
          outcomes: { a: 'pass', b: 'pass', fresh: 'unknown' },
        },
      ),
    ).toEqual([
      { type: 'level', from: 'none', to: 'bronze' },
      { type: 'outcome', check: 'a', from: 'fail', to: 'pass' },
      { type: 'outcome', check: 'fresh', to: 'unknown' },
      { type: 'outcome', check: 'gone', from: 'pass' },
    ]);
  });

  it('reports an entity that a scorecard selects or drops', () => {
    const state = { levelName: 'gold', outcomes: { a: 'pass' as const } };
    expect(diffEvaluations(undefined, state)).toEqual([
      { type: 'level', to: 'gold' },
      { type: 'outcome', check: 'a', to: 'pass' },
    ]);
    expect(diffEvaluations(state, undefined)).toEqual([
      { type: 'level', from: 'gold' },
      { type: 'outcome', check: 'a', from: 'pass' },
    ]);
    expect(diffEvaluations(undefined, undefined)).toEqual([]);
  });

  it('finds nothing between equal states', () => {
    fc.assert(
      fc.property(stateArbitrary, state => {
        expect(diffEvaluations(state, structuredClone(state))).toEqual([]);
      }),
    );
  });

  it('finds the mirror image when the sides are swapped', () => {
    fc.assert(
      fc.property(stateArbitrary, stateArbitrary, (one, other) => {
        const forth = diffEvaluations(one, other);
        const back = diffEvaluations(other, one);
        expect(back.map(({ from, to }) => [to, from])).toEqual(
          forth.map(({ from, to }) => [from, to]),
        );
      }),
    );
  });
});
