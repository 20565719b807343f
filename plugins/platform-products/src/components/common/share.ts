/**
 * Whole per cent, except that it never says 0 while there is something nor 100 while something is
 * missing. Undefined where there is nothing to have a share of.
 */
export function percent(part: number, whole: number): number | undefined {
  if (whole <= 0) {
    return undefined;
  }
  const rounded = Math.round((100 * part) / whole);
  if (rounded === 0 && part > 0) {
    return 1;
  }
  return rounded === 100 && part < whole ? 99 : rounded;
}
