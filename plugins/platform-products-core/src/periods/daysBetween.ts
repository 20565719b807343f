const DAY = 86_400_000;

/** Days of 24 hours from one moment to another, with their fraction; 0 where the second is earlier. */
export function daysBetween(from: Date, to: Date): number {
  return Math.max(0, to.getTime() - from.getTime()) / DAY;
}
