import {
  loadScorecard,
  scorecardJsonSchema,
} from 'backstage-plugin-platform-products-core';
import type { DefinitionKind } from './DefinitionKind';

/** The kind `Scorecard`. */
export const scorecardKind: DefinitionKind = {
  kind: 'Scorecard',
  singular: 'scorecard',
  plural: 'scorecards',
  description: 'Checks in levels for a selection of entities.',
  jsonSchema: scorecardJsonSchema,
  problemsOf: (input, now) => loadScorecard(input, now).problems,
  relationFields: [],
};
