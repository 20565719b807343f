import { emptyCounts } from 'backstage-plugin-platform-products-core';
import type { StoredCounts } from './rows';

/** Counts of a notice without consumers, as a new notice has them. */
export function emptyStoredCounts(): StoredCounts {
  return { ...emptyCounts(), backSliding: 0 };
}
