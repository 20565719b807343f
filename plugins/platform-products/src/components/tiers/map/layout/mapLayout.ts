import type { TierMap } from 'backstage-plugin-platform-products-common';
import { orderLanes } from './orderLanes';

type MapNode = TierMap['nodes'][number];

/** A rectangle on the map, by its upper left corner. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A lane: all nodes of one tier, or of none. */
export interface Lane extends Rect {
  /** Absent for the lane of those without a tier. */
  tier?: string;
  nodes: number;
}

/** Where everything stands. */
export interface MapLayout {
  width: number;
  height: number;
  lanes: Lane[];
  /** By entity ref, lane by lane and from left to right. */
  places: Map<string, Rect>;
}

/** Size of a node: room for a title of some twenty letters. */
export const NODE = { width: 184, height: 52 };

/** Between nodes, so that lines can pass. */
const GAP = { x: 24, y: 36 };

/** Around the nodes of a lane; its name stands above them. */
const PADDING = { x: 24, top: 44, bottom: 28 };

/** Nodes side by side, at least and at most: a wider map is read by rows, not as a whole. */
const COLUMNS = { least: 3, most: 8 };

/** A node must not be drawn smaller than this, as a part of its size, for its name to be read. */
const READABLE = 0.6;

const PITCH = { x: NODE.width + GAP.x, y: NODE.height + GAP.y };

/**
 * Lanes from the most critical tier down to none, the nodes of each in an order with few crossings.
 * A lane with many nodes has several rows; they are filled column by column, so that neighbours in
 * the order stay neighbours on the map.
 */
export function mapLayout(
  { nodes, edges }: TierMap,
  columns = COLUMNS.most,
): MapLayout {
  const tiers = tiersOf(nodes);
  const ordered = orderLanes(
    tiers.map(tier =>
      nodes.filter(node => node.tier === tier).map(node => node.entityRef),
    ),
    edges,
  );
  const widest = Math.min(
    columns,
    Math.max(1, ...ordered.map(ids => ids.length)),
  );
  const width = widest * PITCH.x - GAP.x + 2 * PADDING.x;
  const lanes: Lane[] = [];
  const places = new Map<string, Rect>();
  let y = 0;
  ordered.forEach((ids, index) => {
    const rows = Math.ceil(ids.length / columns);
    const height = PADDING.top + rows * PITCH.y - GAP.y + PADDING.bottom;
    lanes.push({
      ...(tiers[index] !== undefined && { tier: tiers[index] }),
      nodes: ids.length,
      x: 0,
      y,
      width,
      height,
    });
    place(ids, { rows, width, y: y + PADDING.top }).forEach((rect, id) =>
      places.set(id, rect),
    );
    y += height;
  });
  return { width, height: y, lanes, places };
}

/** How many nodes side by side can be read in a room of that many pixels. */
export function readableColumns(room: number): number {
  const fitting = Math.floor(room / (PITCH.x * READABLE));
  return Math.min(COLUMNS.most, Math.max(COLUMNS.least, fitting));
}

/** Spread over the whole width: short lanes stand under what their nodes belong to. */
function place(
  ids: string[],
  lane: { rows: number; width: number; y: number },
): Map<string, Rect> {
  const columns = Math.ceil(ids.length / lane.rows);
  const pitch = (lane.width - 2 * PADDING.x + GAP.x) / columns;
  return new Map(
    ids.map((id, index) => {
      const column = Math.floor(index / lane.rows);
      const row = index % lane.rows;
      return [
        id,
        {
          x: Math.round(PADDING.x + column * pitch + (pitch - PITCH.x) / 2),
          y: lane.y + row * PITCH.y,
          ...NODE,
        },
      ];
    }),
  );
}

/** The most critical first; those without a tier, if there are any, last. */
function tiersOf(nodes: MapNode[]): (string | undefined)[] {
  const ranks = new Map(nodes.map(({ tier, rank }) => [tier, rank]));
  return [...ranks.keys()].sort(
    (a, b) => (ranks.get(a) ?? Infinity) - (ranks.get(b) ?? Infinity),
  );
}
