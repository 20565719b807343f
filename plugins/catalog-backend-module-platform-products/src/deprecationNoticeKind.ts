import type { Entity } from '@backstage/catalog-model';
import {
  loadNotice,
  noticeJsonSchema,
} from 'backstage-plugin-platform-products-core';
import type { DefinitionKind } from './DefinitionKind';
import { refsOf, RelationPair } from './RelationPair';

/** The kind `DeprecationNotice`. */
export const deprecationNoticeKind: DefinitionKind = {
  kind: 'DeprecationNotice',
  singular: 'deprecation notice',
  plural: 'deprecation notices',
  description: 'Announces that its subjects go away, to those who use them.',
  jsonSchema: noticeJsonSchema,
  problemsOf: input => loadNotice(input).problems,
  relationFields: [
    {
      field: 'subjects',
      forward: { type: 'deprecates', title: 'deprecates' },
      reverse: { type: 'deprecatedBy', title: 'deprecated by' },
      description: 'A notice announces that the entity goes away.',
      toKinds: ['API', 'Component', 'Domain', 'Resource', 'System'],
    },
  ],
  moreRelations: replacementRelations,
};

/**
 * Between subjects and replacements, where the notice leaves no doubt about which replaces which.
 * With several on both sides it would be a guess, and a thousand times a thousand of them.
 */
function replacementRelations(entity: Entity): RelationPair[] {
  const subjects = refsOf(entity, 'subjects');
  const replacements = refsOf(entity, 'replacements');
  if (subjects.length > 1 && replacements.length > 1) {
    return [];
  }
  return subjects.flatMap(source =>
    replacements.map(target => ({
      source,
      type: 'replacedBy',
      inverse: 'replaces',
      target,
    })),
  );
}
