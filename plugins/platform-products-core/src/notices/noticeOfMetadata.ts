import type { EntityInput } from '../entity/EntityInput';
import type { EntityMetadata, FieldReading } from '../metadata/types';
import { MAXIMUM_TITLE } from './noticeContentSchema';
import type { MetadataNotice } from './types';

const TITLE_END = ' is deprecated';
const DEFAULT_REASON = 'Marked as deprecated in its metadata.';

/**
 * The notice that an entity gives about itself, by its lifecycle or by annotations; undefined
 * where it does not say that it is deprecated. What is written wrong there is left out: it is
 * reported as a problem of the entity.
 *
 * @public
 */
export function noticeOfMetadata(
  input: EntityInput,
  metadata: EntityMetadata,
): MetadataNotice | undefined {
  const { deprecation, owners } = metadata;
  if (!deprecation.deprecated) {
    return undefined;
  }
  const guide = valueOf(deprecation.migrationGuide);
  const deprecatedAt = valueOf(deprecation.deprecatedAt);
  const sunsetAt = valueOf(deprecation.sunsetAt);
  const replacement = valueOf(deprecation.replacedBy);
  const [owner] = owners;
  return {
    title: titleOf(input),
    ...(owner && { owner }),
    subjects: [input.ref],
    kind: 'advisory',
    reason: valueOf(deprecation.reason) ?? DEFAULT_REASON,
    replacements: replacement ? [replacement] : [],
    ...(guide && { guide }),
    ...(deprecatedAt && { deprecatedAt }),
    brownouts: [],
    ...(sunsetAt && { sunsetAt }),
  };
}

function titleOf({ title }: EntityInput): string {
  const room = MAXIMUM_TITLE - TITLE_END.length;
  const shown = title.trim();
  return shown.length > room
    ? `${shown.slice(0, room - 1)}…${TITLE_END}`
    : `${shown}${TITLE_END}`;
}

function valueOf(reading: FieldReading<string>): string | undefined {
  return reading.state === 'valid' ? reading.value.trim() : undefined;
}
