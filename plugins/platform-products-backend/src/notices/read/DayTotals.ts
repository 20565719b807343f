import type { BurnDown } from 'backstage-plugin-platform-products-common';
import {
  emptyCounts,
  progressOf,
  type MigrationState,
} from 'backstage-plugin-platform-products-core';

type Side = 'open' | 'done' | 'exempt';

/** Differences by day, which add up to how each day ended. */
export class DayTotals {
  readonly #days = new Map<string, Record<Side, number>>();

  add(day: string, state: MigrationState, sign: 1 | -1): void {
    const totals = this.#days.get(day) ?? { open: 0, done: 0, exempt: 0 };
    totals[sideOf(state)] += sign;
    this.#days.set(day, totals);
  }

  points(): BurnDown['points'] {
    const sum = { open: 0, done: 0, exempt: 0 };
    return [...this.#days]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([day, { open, done, exempt }]) => {
        sum.open += open;
        sum.done += done;
        sum.exempt += exempt;
        return { day, ...sum };
      });
  }
}

function sideOf(state: MigrationState): Side {
  const { done, exempt } = progressOf({ ...emptyCounts(), [state]: 1 }, 0);
  if (done > 0) return 'done';
  return exempt > 0 ? 'exempt' : 'open';
}
