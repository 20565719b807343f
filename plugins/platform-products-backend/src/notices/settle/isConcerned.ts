import type { Consumer } from 'backstage-plugin-platform-products-core';
import type { Judgement } from './compareConsumers';
import { ON_GOLDEN_PATH } from './travellersOf';

/**
 * Whether somebody who was not a consumer before becomes one. Who uses what goes away does. Who is
 * on a golden path goes on with it: a notice that says who has moved is about an old version of the
 * path, so about those only of whom it is known that they have not.
 */
export function isConcerned(
  { path: [first] }: Consumer,
  judgement: Judgement,
): boolean {
  const isTraveller = first?.type === ON_GOLDEN_PATH;
  return !isTraveller || judgement === undefined || judgement === 'no';
}
