import type {
  FieldReading,
  FieldSource,
} from 'backstage-plugin-platform-products-core';

/**
 * What to write into an entity's file so that it names a tier, in the place where it names another
 * one now; else in the first annotation that tiers are read from, else in the first place of all.
 * Undefined where the file names the tier already.
 *
 * @param reading - what the file says now
 */
export function yamlOf(
  tier: string,
  reading: FieldReading<string>,
  sources: readonly FieldSource[],
): string | undefined {
  if (reading.state === 'valid' && reading.value === tier) return undefined;
  const source =
    sources.find(
      one => reading.state !== 'not-set' && nameOf(one) === reading.source,
    ) ??
    sources.find(one => 'annotation' in one) ??
    sources[0];
  const raw = rawOf(tier, source);
  if ('annotation' in source) {
    return nested(['metadata', 'annotations', source.annotation], text(raw));
  }
  if ('label' in source) {
    return nested(['metadata', 'labels', source.label], text(raw));
  }
  return 'tagPrefix' in source
    ? nested(['metadata', 'tags'], `\n    - ${text(source.tagPrefix + raw)}`)
    : nested(source.path, text(raw));
}

/** As readings name their source. */
function nameOf(source: FieldSource): string {
  if ('annotation' in source) return `annotation ${source.annotation}`;
  if ('label' in source) return `label ${source.label}`;
  return 'tagPrefix' in source
    ? `tag ${source.tagPrefix}…`
    : source.path.join('.');
}

/** The text that means the tier at this source. */
function rawOf(tier: string, { values = {} }: FieldSource): string {
  const [raw = tier] =
    Object.entries(values).find(([, value]) => value === tier) ?? [];
  return raw;
}

function nested(path: readonly string[], value: string): string {
  const lines = path.map((key, depth) => `${'  '.repeat(depth)}${text(key)}:`);
  return `${lines.join('\n')}${value.startsWith('\n') ? '' : ' '}${value}\n`;
}

/** Without quotes where YAML reads it as the same text. */
function text(value: string): string {
  return /^[a-z][\w./-]*$/i.test(value) &&
    !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(value)
    ? value
    : JSON.stringify(value);
}
