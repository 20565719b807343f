import {
  goldenPathJsonSchema,
  loadGoldenPath,
} from 'backstage-plugin-platform-products-core';
import type { DefinitionKind } from './DefinitionKind';

/** The kind `GoldenPath`. */
export const goldenPathKind: DefinitionKind = {
  kind: 'GoldenPath',
  singular: 'golden path',
  plural: 'golden paths',
  description: 'The supported way from a template to production, in steps.',
  jsonSchema: goldenPathJsonSchema,
  problemsOf: input => loadGoldenPath(input).problems,
  relationFields: [
    {
      field: 'templates',
      defaultKind: 'Template',
      forward: { type: 'hasTemplate', title: 'starts with' },
      reverse: { type: 'templateOf', title: 'starts' },
      description: 'What the template makes is on the golden path.',
      toKinds: ['Template'],
    },
    {
      field: 'product',
      defaultKind: 'PlatformProduct',
      forward: { type: 'goldenPathOf', title: 'golden path of' },
      reverse: { type: 'hasGoldenPath', title: 'has golden path' },
      description: 'The golden path is a way to start with the product.',
      toKinds: ['PlatformProduct'],
    },
  ],
};
