import type { ProductDetail } from 'backstage-plugin-platform-products-common';
import { installedAt } from '../../../read/installedAt';
import { DAY_MS } from '../../../read/Series';
import type { ProductReadContext } from '../ProductReadContext';

/** How those stand whom a product is meant for, as the last pass left it. */
export interface Standing
  extends Pick<ProductDetail, 'segments' | 'competing'> {
  funnel: { eligible: number; started: number; adopted: number };
  /** How many of them belong to some owners. */
  ownedBy(owners: string[]): Promise<number>;
  /** How many adopters have something open to migrate for some notices. */
  migrating(noticeIds: string[]): Promise<number>;
}

/** Entities first seen since count as new. */
const NEW_DAYS = 180;

/** What was there when the suite came is not new, whenever that was. */
export async function newSince(context: ProductReadContext): Promise<Date> {
  const { now } = context;
  const since = now.getTime() - NEW_DAYS * DAY_MS;
  const installed = (await installedAt(context)) ?? now;
  return new Date(Math.max(since, installed.getTime()));
}
