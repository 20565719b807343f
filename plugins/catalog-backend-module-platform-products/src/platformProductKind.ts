import { RELATION_HAS_PART, RELATION_PART_OF } from '@backstage/catalog-model';
import {
  loadPlatformProduct,
  platformProductJsonSchema,
} from 'backstage-plugin-platform-products-core';
import type { DefinitionKind } from './DefinitionKind';

/** The kind `PlatformProduct`. */
export const platformProductKind: DefinitionKind = {
  kind: 'PlatformProduct',
  singular: 'platform product',
  plural: 'platform products',
  description: 'What a platform team offers to other teams.',
  jsonSchema: platformProductJsonSchema,
  problemsOf: input => loadPlatformProduct(input).problems,
  relationFields: [
    {
      field: 'parts',
      forward: { type: RELATION_HAS_PART, title: 'has part' },
      reverse: { type: RELATION_PART_OF, title: 'part of' },
      description: 'The product is made of the entity.',
      toKinds: [
        'API',
        'Component',
        'Domain',
        'PlatformProduct',
        'Resource',
        'System',
      ],
    },
    {
      field: 'domain',
      defaultKind: 'Domain',
      forward: { type: RELATION_PART_OF, title: 'part of' },
      reverse: { type: RELATION_HAS_PART, title: 'has part' },
      description: 'The portfolio shows the product under the domain.',
      toKinds: ['Domain'],
    },
    {
      field: 'goldenPaths',
      defaultKind: 'GoldenPath',
      forward: { type: 'hasGoldenPath', title: 'has golden path' },
      reverse: { type: 'goldenPathOf', title: 'golden path of' },
      description: 'The golden path is a way to start with the product.',
      toKinds: ['GoldenPath'],
    },
  ],
};
