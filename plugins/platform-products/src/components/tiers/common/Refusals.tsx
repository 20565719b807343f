import { useText } from '../../../hooks/useText';

/** What was not done for one entity. */
export interface Refusal {
  entity: string;
  why: string;
}

/** Which entities were refused, and why. */
export function Refusals({ refused }: { refused: Refusal[] }) {
  const t = useText();
  return (
    <ul style={{ marginBottom: 0 }}>
      {refused.map(({ entity, why }, index) => (
        // Titles need not differ.
        <li key={`${entity} ${index}`}>
          {t('tiers.dialog.refusal', { entity, why })}
        </li>
      ))}
    </ul>
  );
}
