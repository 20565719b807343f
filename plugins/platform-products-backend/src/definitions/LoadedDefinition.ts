import {
  EntityInput,
  GoldenPath,
  loadGoldenPath,
  loadPlatformProduct,
  loadScorecard,
  PlatformProduct,
  Problem,
  Scorecard,
} from 'backstage-plugin-platform-products-core';
import type { DefinitionKind } from '../store/rows';

/** A text that can be judged by. */
export type LoadedDefinition =
  | { kind: 'scorecard'; scorecard: Scorecard }
  | { kind: 'golden-path'; path: GoldenPath }
  | { kind: 'product'; product: PlatformProduct };

/** Compiles a text; with any problem there is nothing to judge by. */
export function loadDefinition(
  kind: DefinitionKind,
  input: EntityInput,
  now: Date,
): { loaded?: LoadedDefinition; problems: Problem[] } {
  switch (kind) {
    case 'scorecard': {
      const { scorecard, problems } = loadScorecard(input, now);
      return { problems, ...(scorecard && { loaded: { kind, scorecard } }) };
    }
    case 'golden-path': {
      const { path, problems } = loadGoldenPath(input);
      return { problems, ...(path && { loaded: { kind, path } }) };
    }
    default: {
      const { product, problems } = loadPlatformProduct(input);
      return { problems, ...(product && { loaded: { kind, product } }) };
    }
  }
}
