import { busiestSpan } from './busiestSpan';

const days = (...numbers: number[]) => numbers.map(n => n * 86_400_000);

describe('busiestSpan', () => {
  it('finds where most deadlines fall together', () => {
    const [from, , to] = days(100, 120, 145);

    expect(busiestSpan(days(0, 40, 145, 100, 120, 300), 45)).toEqual({
      count: 3,
      from,
      to,
    });
  });

  it('takes the earliest of equals', () => {
    expect(busiestSpan(days(0, 10, 200, 210), 45)?.from).toBe(0);
  });

  it.each([[[]], [[5]], [[0, 46, 92]]])('finds none in %j', numbers => {
    expect(busiestSpan(days(...numbers), 45)).toBeUndefined();
  });
});
