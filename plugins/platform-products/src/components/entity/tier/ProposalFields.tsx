import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import Switch from '@material-ui/core/Switch';
import TextField from '@material-ui/core/TextField';
import type {
  EntityTier,
  TierRow,
} from 'backstage-plugin-platform-products-common';
import { useId } from 'react';
import { useText } from '../../../hooks/useText';
import { ReasonField } from '../../common/dialogs/ReasonField';
import { isBadEvidence, ProposalDraft } from './proposalDraft';
import { TierChoice } from './TierChoice';

const useStyles = makeStyles(theme => ({
  fields: { display: 'grid', gap: theme.spacing(2) },
}));

/** Which tier, why, and what speaks for it. */
export function ProposalFields(props: {
  tiers: TierRow[];
  may: EntityTier['may'];
  draft: ProposalDraft;
  onChange: (patch: Partial<ProposalDraft>) => void;
}) {
  const { tiers, may, draft, onChange } = props;
  const classes = useStyles();
  const t = useText();
  const id = useId();
  const badEvidence = isBadEvidence(draft);
  return (
    <div className={classes.fields}>
      <TierChoice
        tiers={tiers}
        value={draft.tier}
        onChange={tier => onChange({ tier })}
      />
      <ReasonField
        required
        value={draft.reason}
        onChange={reason => onChange({ reason })}
      />
      <TextField
        id={`${id}-evidence`}
        type="url"
        label={t('entity.tier.propose.evidence')}
        helperText={
          badEvidence
            ? t('entity.tier.propose.badEvidence')
            : t('entity.tier.propose.evidenceHelp')
        }
        error={badEvidence}
        value={draft.evidence}
        onChange={event => onChange({ evidence: event.target.value })}
        variant="outlined"
      />
      {may.assign && (
        <FormControlLabel
          control={
            <Switch
              color="primary"
              checked={draft.direct}
              disabled={!may.propose}
              onChange={(_, direct) => onChange({ direct })}
            />
          }
          label={t('entity.tier.propose.direct')}
        />
      )}
    </div>
  );
}
