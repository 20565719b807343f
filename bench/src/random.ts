/**
 * Small seeded generator of pseudo-random numbers (mulberry32), so that entity number `i` of a
 * catalog is the same on every machine and can be made again without keeping it.
 *
 * @returns a function that gives numbers in [0, 1)
 */
export function random(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
