import { breakExpression } from './breakExpression';

describe('breakExpression', () => {
  it.each([
    ['a == 1', 'a == 1'],
    ['a && b', 'a\n&& b'],
    ['a && (b || c)', 'a\n&& (b\n  || c)'],
    ["x == 'a && b' || y", "x == 'a && b'\n|| y"],
    ["x == 'it\\'s && so' && y", "x == 'it\\'s && so'\n&& y"],
    ['[1, 2].all(n, n > 0 && n < 9)', '[1, 2].all(n, n > 0\n  && n < 9)'],
    ['a &&\n  b', 'a &&\n  b'],
  ])('lays out %j', (source, shown) => {
    expect(breakExpression(source)).toBe(shown);
  });

  it('adds and takes away nothing but space', () => {
    const source = "a && (b || 'x && y' in c) && !d";

    expect(breakExpression(source).replace(/\s+/g, '')).toBe(
      source.replace(/\s+/g, ''),
    );
  });
});
