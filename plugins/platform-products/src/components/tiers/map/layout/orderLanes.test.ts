import { countCrossings, orderLanes } from './orderLanes';

const line = (text: string) => {
  const [from, to] = text.split('>');
  return { from, to };
};

/** The same numbers each time, in no order that an eye would find. */
function numbers(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

describe('countCrossings', () => {
  const lanes = [
    ['a', 'b'],
    ['x', 'y'],
  ];

  it('sees lines that cross, whichever way they lead', () => {
    expect(countCrossings(lanes, [line('a>x'), line('b>y')])).toBe(0);
    expect(countCrossings(lanes, [line('a>y'), line('b>x')])).toBe(1);
    expect(countCrossings(lanes, [line('y>a'), line('b>x')])).toBe(1);
  });

  it('does not count lines that meet at a node', () => {
    expect(countCrossings(lanes, [line('a>x'), line('a>y')])).toBe(0);
    expect(countCrossings(lanes, [line('a>x'), line('b>x')])).toBe(0);
  });
});

describe('orderLanes', () => {
  it('takes apart what can be drawn without a crossing', () => {
    const lines = ['a>z', 'b>y', 'c>x'].map(line);
    const lanes = [
      ['a', 'b', 'c'],
      ['x', 'y', 'z'],
    ];

    const ordered = orderLanes(lanes, lines);

    expect(countCrossings(lanes, lines)).toBe(3);
    expect(countCrossings(ordered, lines)).toBe(0);
  });

  it('looks over lanes that lie between', () => {
    const lines = ['a>y', 'b>x'].map(line);

    expect(
      countCrossings(orderLanes([['a', 'b'], ['m'], ['x', 'y']], lines), lines),
    ).toBe(0);
  });

  it('keeps each node in its lane, and the order where no line says otherwise', () => {
    const lanes = [['a', 'b'], [], ['x', 'y', 'z']];

    expect(orderLanes(lanes, [])).toEqual(lanes);
    expect(orderLanes(lanes, ['a>b', 'x>x', 'a>elsewhere'].map(line))).toEqual(
      lanes,
    );
    expect(
      orderLanes(lanes, ['a>z', 'b>x'].map(line)).map(ids => [...ids].sort()),
    ).toEqual(lanes);
  });

  it('never makes it worse, and much better where there is much to do', () => {
    const next = numbers(7);
    const lanes = [0, 1, 2, 3].map(lane =>
      Array.from({ length: 50 }, (_, place) => `${lane}-${place}`),
    );
    // Clusters of three, torn apart by the order of their names.
    const lines = Array.from({ length: 150 }, (_, index) => ({
      from: `${index % 3}-${(index * 17) % 50}`,
      to: `${(index % 3) + 1}-${(index * 17 + next(3)) % 50}`,
    }));

    const before = countCrossings(lanes, lines);
    const after = countCrossings(orderLanes(lanes, lines), lines);

    expect(after).toBeLessThan(before);
  });

  it('orders 500 nodes with 3,000 lines while somebody waits', () => {
    const next = numbers(11);
    const lanes = [0, 1, 2, 3, 4].map(lane =>
      Array.from({ length: 100 }, (_, place) => `${lane}-${place}`),
    );
    const lines = Array.from({ length: 3_000 }, () => ({
      from: `${next(5)}-${next(100)}`,
      to: `${next(5)}-${next(100)}`,
    }));

    const began = performance.now();
    orderLanes(lanes, lines);

    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
