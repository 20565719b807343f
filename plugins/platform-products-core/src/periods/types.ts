/**
 * A calendar week (from Monday, ISO 8601) or a quarter of the year, in UTC.
 *
 * @public
 */
export interface Period {
  /** `2026-W48` or `2026-Q4` */
  name: string;
  from: Date;
  /** The first moment after it. */
  to: Date;
}

/**
 * How long a period is.
 *
 * @public
 */
export type PeriodLength = 'week' | 'quarter';
