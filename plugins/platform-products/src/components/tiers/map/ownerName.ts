import { parseEntityRef } from '@backstage/catalog-model';

/** The short name of an owner, where there is no room for a link. */
export function ownerName(owner: string): string {
  return parseEntityRef(owner, { defaultKind: 'group' }).name;
}
