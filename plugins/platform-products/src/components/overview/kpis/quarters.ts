import {
  Period,
  periodBefore,
  quarterNamed,
  quarterOf,
} from 'backstage-plugin-platform-products-core';

/** Quarters that can be looked back at. */
const QUARTERS = 8;

/** Names of the current quarter and those before it, newest first. */
export function quartersUntil(now: Date): string[] {
  return upTo(quarterOf(now));
}

/** Names of the quarters that a trend is shown over, oldest first; none where the last one is none. */
export function quartersOfTrend(last: string): string[] {
  const quarter = quarterNamed(last);
  return quarter ? upTo(quarter).reverse() : [];
}

function upTo(last: Period): string[] {
  const quarters = [last];
  while (quarters.length < QUARTERS) {
    quarters.push(periodBefore(quarters[quarters.length - 1], 'quarter'));
  }
  return quarters.map(({ name }) => name);
}

/** Name of the quarter before a named one; the name itself where it is none. */
export function quarterBefore(name: string): string {
  const quarter = quarterNamed(name);
  return quarter ? periodBefore(quarter, 'quarter').name : name;
}

/** The quarter that an address asks for, unless it is none or has not begun. */
export function askedQuarter(
  asked: string | undefined,
  now: Date,
): string | undefined {
  const quarter = asked === undefined ? undefined : quarterNamed(asked);
  return quarter && quarter.from <= now ? quarter.name : undefined;
}
