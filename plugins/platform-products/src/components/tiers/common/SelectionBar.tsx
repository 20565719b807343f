import Typography from '@material-ui/core/Typography';
import type { ReactNode } from 'react';
import { useText } from '../../../hooks/useText';

/** How many rows are chosen, and what can be done with them. */
export function SelectionBar(props: { count: number; children: ReactNode }) {
  const t = useText();
  return (
    <div
      style={{
        display: 'flex',
        alignItems: 'center',
        flexWrap: 'wrap',
        gap: 8,
        marginBottom: 8,
      }}
    >
      <Typography variant="body2" role="status">
        {t('tiers.select.selected', { count: props.count })}
      </Typography>
      {props.children}
    </div>
  );
}
