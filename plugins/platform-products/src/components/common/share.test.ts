import { percent } from './share';

describe('percent', () => {
  it.each([
    [1, 3, 33],
    [0, 10, 0],
    [10, 10, 100],
    [1, 1000, 1],
    [999, 1000, 99],
    [0, 0, undefined],
  ])('of %d out of %d is %p', (part, whole, expected) => {
    expect(percent(part, whole)).toBe(expected);
  });
});
