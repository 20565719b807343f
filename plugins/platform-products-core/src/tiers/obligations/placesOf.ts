import { placeOf } from '../../metadata/readSource';
import type { MetadataConfig, MetadataField } from '../../metadata/types';

/** Where a field may be written, as a sentence part: `annotation a or annotation b`. */
export function placesOf(config: MetadataConfig, field: MetadataField): string {
  return config.sources[field]
    .map(source => placeOf(source).source)
    .join(' or ');
}
