import {
  EntityInput,
  Json,
  MetadataConfig,
  readMetadata,
} from 'backstage-plugin-platform-products-core';
import type { ReadContext } from './ReadContext';

/** What steps and checks read as facts of an entity. */
export function sloFacts(
  input: EntityInput,
  { metadata, ladder }: ReadContext & { metadata: MetadataConfig },
): Record<string, Json> {
  const { slos } = readMetadata(input, metadata, ladder);
  return Object.fromEntries(
    Object.entries(slos).map(([name, value]) => [`slo.${name}`, value]),
  );
}
