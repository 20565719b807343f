import { competitorsOf } from './competitorsOf';
import { duplications } from './duplications';

const product = (ref: string, capability?: string, ...parts: string[]) => ({
  ref,
  parts,
  ...(capability !== undefined && { capability }),
});

const a = product('a', 'Continuous integration');
const b = product('b', ' continuous  Integration ');
const c = product('c', 'Delivery');

describe('competitorsOf', () => {
  const refs = (one: typeof a, all: (typeof a)[]) =>
    competitorsOf(one, all).map(({ ref }) => ref);

  it('are those of the same capability, however it is spelled', () => {
    expect(refs(a, [a, b, c])).toEqual(['b']);
  });

  it('are none without a capability', () => {
    const none = product('n');
    expect(refs(none, [none, product('m'), product('k', ' ')])).toEqual([]);
  });

  it('are not what a product is made of, nor what it is a part of', () => {
    const whole = product('whole', 'ci', 'middle');
    const middle = product('middle', undefined, 'part');
    const part = product('part', 'CI');
    const all = [whole, middle, part];
    expect(refs(whole, all)).toEqual([]);
    expect(refs(part, all)).toEqual([]);
  });

  it('end where products are parts of each other', () => {
    const one = product('one', 'ci', 'two');
    const two = product('two', 'ci', 'one');
    expect(refs(one, [one, two, a])).toEqual([]);
  });
});

describe('duplications', () => {
  it('are the eligible that use another product for the same', () => {
    const d = product('d', 'continuous integration');
    expect(
      duplications(
        a,
        [a, b, c, d],
        ['z', 'x', 'y'],
        [
          { entityRef: 'z', productRef: 'd' },
          { entityRef: 'z', productRef: 'b' },
          { entityRef: 'z', productRef: 'a' },
          { entityRef: 'x', productRef: 'b' },
          { entityRef: 'x', productRef: 'b' },
          { entityRef: 'y', productRef: 'a' },
          { entityRef: 'y', productRef: 'c' },
          { entityRef: 'stranger', productRef: 'b' },
        ],
      ),
    ).toEqual([
      { entityRef: 'x', competing: ['b'], also: false },
      { entityRef: 'z', competing: ['b', 'd'], also: true },
    ]);
  });
});
