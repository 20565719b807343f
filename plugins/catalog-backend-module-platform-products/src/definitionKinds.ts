import type { DefinitionKind } from './DefinitionKind';
import { deprecationNoticeKind } from './deprecationNoticeKind';
import { goldenPathKind } from './goldenPathKind';
import { platformProductKind } from './platformProductKind';
import { scorecardKind } from './scorecardKind';

/**
 * All kinds that the module brings. To add one: write its schema and its loader in the core, a file
 * like `deprecationNoticeKind` here, put it into this list, and export its model layer from `alpha`.
 */
export const definitionKinds: DefinitionKind[] = [
  scorecardKind,
  deprecationNoticeKind,
  goldenPathKind,
  platformProductKind,
];
