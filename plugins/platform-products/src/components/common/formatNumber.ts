/** A number as the reader writes it, with at most two decimals: points may be fractions. */
export function formatNumber(value: number): string {
  return value.toLocaleString(undefined, { maximumFractionDigits: 2 });
}
