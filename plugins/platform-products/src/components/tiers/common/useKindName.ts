import { useText } from '../../../hooks/useText';

/** Kinds that have a word of their own. */
const KNOWN_KINDS = [
  'component',
  'api',
  'resource',
  'system',
  'domain',
] as const;

/** The word for a kind; one that nobody knows stands for itself. */
export function useKindName(): (kind: string) => string {
  const t = useText();
  return kind => {
    const known = KNOWN_KINDS.find(word => word === kind);
    return known ? t(`tiers.kinds.${known}`) : kind;
  };
}
