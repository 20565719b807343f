import { edgePath } from './edgePath';

const upper = { x: 0, y: 0, width: 100, height: 40 };
const lower = { x: 0, y: 200, width: 100, height: 40 };

describe('edgePath', () => {
  it('leads from border to border', () => {
    const [startX, startY, , , endX, endY] = edgePath(upper, lower)
      .match(/-?\d+(\.\d+)?/g)!
      .map(Number);

    expect(startY).toBe(40);
    expect(endY).toBe(200);
    [startX, endX].forEach(x => {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(100);
    });
  });

  it('draws two lines where two lean on each other', () => {
    const [, , thereX] = edgePath(upper, lower).match(/-?\d+(\.\d+)?/g)!;
    const [, , backX] = edgePath(lower, upper).match(/-?\d+(\.\d+)?/g)!;

    expect(Number(thereX)).toBeLessThan(50);
    expect(Number(backX)).toBeGreaterThan(50);
  });

  it('can be drawn for what stands at the same place', () => {
    expect(edgePath(upper, upper)).not.toContain('NaN');
  });
});
