import type { Rect } from './mapLayout';

interface Point {
  x: number;
  y: number;
}

/** How far a line bends to its side, as a part of its length, and at most in pixels. */
const BEND = { share: 0.12, most: 40 };

/**
 * A line from the border of one node to that of another, as an SVG path. It bends to its right, so
 * that two nodes that lean on each other have two lines.
 */
export function edgePath(from: Rect, to: Rect): string {
  const start = centreOf(from);
  const end = centreOf(to);
  const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
  const bend = Math.min(BEND.most, length * BEND.share);
  const control = {
    x: (start.x + end.x) / 2 - ((end.y - start.y) / length) * bend,
    y: (start.y + end.y) / 2 + ((end.x - start.x) / length) * bend,
  };
  const a = borderPoint(from, control);
  const b = borderPoint(to, control);
  return `M ${text(a)} Q ${text(control)} ${text(b)}`;
}

/** Where the line from the middle of a rectangle to a point leaves it. */
function borderPoint(rect: Rect, towards: Point): Point {
  const centre = centreOf(rect);
  const x = towards.x - centre.x;
  const y = towards.y - centre.y;
  const scale = Math.min(
    x === 0 ? Infinity : rect.width / 2 / Math.abs(x),
    y === 0 ? Infinity : rect.height / 2 / Math.abs(y),
  );
  return scale === Infinity
    ? centre
    : { x: centre.x + x * scale, y: centre.y + y * scale };
}

function centreOf({ x, y, width, height }: Rect): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

function text({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
