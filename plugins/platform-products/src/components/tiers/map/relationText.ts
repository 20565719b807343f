import type { Text } from '../../../hooks/useText';

/** Relations that have words of their own. */
const KNOWN_RELATIONS = [
  'dependsOn',
  'consumesApi',
  'providesApi',
  'partOf',
] as const;

/** A relation in the direction of leaning: an API leans on those who provide it. */
export function relationText(type: string, t: Text): string {
  const known = KNOWN_RELATIONS.find(word => word === type);
  return known
    ? t(`tiers.map.relations.${known}`)
    : t('tiers.map.relations.other', { type });
}
