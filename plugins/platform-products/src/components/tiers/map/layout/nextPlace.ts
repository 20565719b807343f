import type { Rect } from './mapLayout';

/**
 * Where an arrow key leads from a node: to the next one of the same row, or to the nearest one of
 * the next row above or below; `Home` and `End` to the ends of the row. Undefined for other keys,
 * and where there is nothing in that direction.
 */
export function nextPlace(
  places: Map<string, Rect>,
  from: string,
  key: string,
): string | undefined {
  const here = places.get(from);
  if (!here) {
    return undefined;
  }
  const others = [...places].filter(([id]) => id !== from);
  const row = others.filter(([, { y }]) => y === here.y);
  switch (key) {
    case 'ArrowLeft':
      return nearest(row, here, ({ x }) => x < here.x);
    case 'ArrowRight':
      return nearest(row, here, ({ x }) => x > here.x);
    case 'ArrowUp':
      return nearest(others, here, ({ y }) => y < here.y);
    case 'ArrowDown':
      return nearest(others, here, ({ y }) => y > here.y);
    case 'Home':
      return outermost(row, (a, b) => a.x - b.x);
    case 'End':
      return outermost(row, (a, b) => b.x - a.x);
    default:
      return undefined;
  }
}

function nearest(
  candidates: [string, Rect][],
  here: Rect,
  isThere: (rect: Rect) => boolean,
): string | undefined {
  const distance = (one: number, other: number) => Math.abs(one - other);
  return candidates
    .filter(([, rect]) => isThere(rect))
    .sort(
      ([, a], [, b]) =>
        distance(a.y, here.y) - distance(b.y, here.y) ||
        distance(a.x, here.x) - distance(b.x, here.x),
    )[0]?.[0];
}

function outermost(
  row: [string, Rect][],
  order: (a: Rect, b: Rect) => number,
): string | undefined {
  return [...row].sort(([, a], [, b]) => order(a, b))[0]?.[0];
}
