import { nextPlace } from './nextPlace';

const at = (x: number, y: number) => ({ x, y, width: 10, height: 10 });

/** Three above, two below. */
const places = new Map([
  ['a', at(0, 0)],
  ['b', at(50, 0)],
  ['c', at(100, 0)],
  ['x', at(40, 50)],
  ['y', at(100, 50)],
]);

describe('nextPlace', () => {
  it.each([
    ['a', 'ArrowRight', 'b'],
    ['c', 'ArrowLeft', 'b'],
    ['b', 'ArrowDown', 'x'],
    ['x', 'ArrowUp', 'b'],
    ['y', 'ArrowUp', 'c'],
    ['a', 'End', 'c'],
    ['c', 'Home', 'a'],
  ])('leads from %s by %s to %s', (from, key, to) => {
    expect(nextPlace(places, from, key)).toBe(to);
  });

  it.each([
    ['a', 'ArrowLeft'],
    ['a', 'ArrowUp'],
    ['y', 'ArrowDown'],
    ['a', 'Enter'],
    ['nowhere', 'ArrowUp'],
  ])('leads from %s by %s nowhere', (from, key) => {
    expect(nextPlace(places, from, key)).toBeUndefined();
  });
});
