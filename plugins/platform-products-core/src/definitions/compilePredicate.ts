import {
  FilterPredicate,
  filterPredicateToFilterFunction,
} from '@backstage/filter-predicates';
import type { EntityInput, Json } from '../entity/EntityInput';

/** Makes a predicate of a definition, found to be right before, one that can be asked. */
export function compilePredicate(
  predicate: Json,
): (entity: EntityInput['entity']) => boolean {
  return filterPredicateToFilterFunction<EntityInput['entity']>(
    predicate as FilterPredicate,
  );
}
