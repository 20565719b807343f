import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import type { TierRow } from 'backstage-plugin-platform-products-common';
import { useId } from 'react';
import { useText } from '../../../hooks/useText';
import { obligationTexts } from '../../tiers/obligationTexts';

/** Chooses a tier of the ladder, and says what the chosen one obliges to. */
export function TierChoice(props: {
  tiers: TierRow[];
  value: string;
  onChange: (name: string) => void;
}) {
  const { tiers, value, onChange } = props;
  const t = useText();
  const id = useId();
  const chosen = tiers.find(({ name }) => name === value);
  return (
    <div>
      <TextField
        select
        fullWidth
        required
        id={`${id}-tier`}
        label={t('entity.tier.title')}
        // A suggestion may be of a ladder that has changed since.
        value={chosen?.name ?? ''}
        onChange={event => onChange(event.target.value)}
        variant="outlined"
      >
        {tiers.map(({ name, title }) => (
          <MenuItem key={name} value={name}>
            {title}
          </MenuItem>
        ))}
      </TextField>
      <div aria-live="polite">{chosen && <Demands tier={chosen} />}</div>
    </div>
  );
}

function Demands({ tier }: { tier: TierRow }) {
  const t = useText();
  const demands = obligationTexts(tier.obligations, t);
  return (
    <Typography variant="body2" component="div" style={{ marginTop: 8 }}>
      <div>{tier.description}</div>
      {demands.length === 0 ? (
        t('tiers.ladder.noObligations')
      ) : (
        <>
          {t('entity.tier.propose.demands', { tier: tier.title })}
          <ul style={{ margin: 0 }}>
            {demands.map(demand => (
              <li key={demand}>{demand}</li>
            ))}
          </ul>
        </>
      )}
    </Typography>
  );
}
