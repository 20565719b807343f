import type { TierMap } from 'backstage-plugin-platform-products-common';
import { exampleTierMap } from '../../../../__testUtils__/exampleTiersAnswers';
import { mapLayout, readableColumns } from './mapLayout';

const node = (name: string, rank?: number): TierMap['nodes'][number] => ({
  entityRef: `component:default/${name}`,
  title: name,
  kind: 'component',
  ...(rank && { tier: `tier-${rank}`, rank }),
  context: false,
  inverted: false,
});

const mapOf = (nodes: TierMap['nodes']): TierMap => ({
  nodes,
  edges: [],
  totalNodes: nodes.length,
});

describe('mapLayout', () => {
  it('has the most critical tier at the top, and those without one at the bottom', () => {
    const { lanes } = mapLayout(exampleTierMap);

    expect(lanes.map(({ tier, nodes }) => [tier, nodes])).toEqual([
      ['tier-1', 2],
      ['tier-2', 1],
      ['tier-3', 1],
      [undefined, 2],
    ]);
    expect(lanes[0].y).toBe(0);
    lanes
      .slice(1)
      .forEach((lane, index) =>
        expect(lane.y).toBe(lanes[index].y + lanes[index].height),
      );
  });

  it('keeps each node within its lane', () => {
    const { lanes, places } = mapLayout(exampleTierMap);

    exampleTierMap.nodes.forEach(({ entityRef, tier }) => {
      const lane = lanes.find(one => one.tier === tier)!;
      const rect = places.get(entityRef)!;
      expect(rect.x).toBeGreaterThanOrEqual(lane.x);
      expect(rect.x + rect.width).toBeLessThanOrEqual(lane.x + lane.width);
      expect(rect.y).toBeGreaterThan(lane.y);
      expect(rect.y + rect.height).toBeLessThan(lane.y + lane.height);
    });
  });

  it('lets no two of 200 nodes overlap', () => {
    const nodes = Array.from({ length: 200 }, (_, index) =>
      node(`n${index}`, index % 2 === 0 ? 1 : ((index % 4) + 1) / 2 + 1),
    );

    const rects = [...mapLayout(mapOf(nodes)).places.values()];

    expect(rects).toHaveLength(200);
    rects.forEach((a, index) =>
      rects
        .slice(index + 1)
        .forEach(b =>
          expect(
            a.x + a.width <= b.x ||
              b.x + b.width <= a.x ||
              a.y + a.height <= b.y ||
              b.y + b.height <= a.y,
          ).toBe(true),
        ),
    );
  });

  it('draws a map without a node as nothing', () => {
    expect(mapLayout(mapOf([]))).toMatchObject({ height: 0, lanes: [] });
  });
});

describe('readableColumns', () => {
  it('has fewer nodes side by side where there is less room', () => {
    expect(readableColumns(1_100)).toBe(8);
    expect(readableColumns(700)).toBe(5);
    expect(readableColumns(100)).toBe(3);
  });

  it('keeps a map as narrow as the room', () => {
    const nodes = Array.from({ length: 40 }, (_, index) =>
      node(`n${index}`, 1),
    );

    const { width } = mapLayout(mapOf(nodes), readableColumns(700));

    expect(width * 0.6).toBeLessThanOrEqual(700);
  });
});
