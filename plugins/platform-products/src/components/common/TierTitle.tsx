import { useText } from '../../hooks/useText';
import { useTierTitle } from '../../hooks/useTierTitle';

/** How a tier is called for people, as text within a table or a sentence. */
export function TierTitle({ name }: { name: string | undefined }) {
  const t = useText();
  const titleOf = useTierTitle();
  return <>{name === undefined ? t('common.tier.notSet') : titleOf(name)}</>;
}
