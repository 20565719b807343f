import type { ProductHistory } from 'backstage-plugin-platform-products-common';
import { adoptionRate } from 'backstage-plugin-platform-products-core';

/** One day of the trend. */
export interface AdoptionRow {
  /** YYYY-MM-DD, UTC. */
  day: string;
  /** Its beginning, for an axis on which days lie as far apart as they are. */
  time: number;
  eligible: number;
  adopted: number;
  unknown: number;
  /** Per cent of those known; absent where nothing was. */
  share?: number;
}

/**
 * The days of a history up to today. Days on which nothing changed are left out of a history: the
 * last one holds until today.
 */
export function adoptionRows(
  days: ProductHistory['items'],
  today: string,
): AdoptionRow[] {
  const last = days[days.length - 1];
  const shown =
    last && last.day < today ? [...days, { ...last, day: today }] : days;
  return shown.map(day => {
    const { rate } = adoptionRate(day);
    return {
      ...day,
      time: Date.parse(day.day),
      ...(rate !== undefined && { share: 100 * rate }),
    };
  });
}
