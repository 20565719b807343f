import type { KpiUnit } from './kpiStanding';

/** The measures of the whole platform, in the order in which they are shown. */
export const MEASURES = [
  { name: 'newOnPath', unit: 'share' },
  { name: 'timeToOnboard', unit: 'days' },
  { name: 'timeToFirstValue', unit: 'days' },
  { name: 'migrations', unit: 'share' },
  { name: 'tierCoverage', unit: 'share' },
] as const satisfies { name: string; unit: KpiUnit }[];

/** One of them. */
export type Measure = (typeof MEASURES)[number]['name'];
