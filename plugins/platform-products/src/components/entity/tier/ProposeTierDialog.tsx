import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import Alert from '@material-ui/lab/Alert';
import type { EntityTier } from 'backstage-plugin-platform-products-common';
import { FormEvent, useId, useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { platformProductsApiRef } from '../../../api';
import { useLoad } from '../../../hooks/useLoad';
import { useText } from '../../../hooks/useText';
import { Loaded } from '../../common/Loaded';
import { isConflict } from '../../notices/isConflict';
import { ProposalDraft, proposalOf } from './proposalDraft';
import { ProposalFields } from './ProposalFields';
import { countingChange, TierChange } from './TierChange';

/** Proposes a tier for an entity, or gives it one at once where that is allowed. */
export function ProposeTierDialog(props: {
  tier: EntityTier;
  wanted?: { tier: string; why: string };
  /** It was done; without a change, by somebody else who was faster. */
  onDone: (change?: TierChange) => void;
  onClose: () => void;
}) {
  const { tier, wanted, onDone, onClose } = props;
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const id = useId();
  const ladder = useLoad(() => api.getTiers(), [api]);
  const [draft, setDraft] = useState<ProposalDraft>({
    tier: wanted?.tier ?? '',
    reason: wanted?.why ?? '',
    evidence: '',
    direct: !tier.may.propose,
  });
  const proposal = proposalOf(tier.entityRef, draft);
  const [{ loading, error }, send] = useAsyncFn(async () => {
    if (proposal) {
      const row = await api.proposeTier(proposal);
      onDone(
        row.state === 'approved'
          ? countingChange('assigned', row)
          : { did: 'proposed' },
      );
    }
  }, [api, proposal, onDone]);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!loading) {
      send();
    }
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={loading ? undefined : onClose}
      aria-labelledby={`${id}-title`}
    >
      <form onSubmit={onSubmit}>
        <DialogTitle id={`${id}-title`}>
          {t('entity.tier.propose.title', { entity: tier.title })}
        </DialogTitle>
        <DialogContent>
          <DialogContentText>
            {draft.direct
              ? t('entity.tier.propose.directText')
              : t('entity.tier.propose.text')}
          </DialogContentText>
          <Loaded state={ladder}>
            {({ items }) => (
              <ProposalFields
                tiers={items}
                may={tier.may}
                draft={draft}
                onChange={patch =>
                  setDraft(current => ({ ...current, ...patch }))
                }
              />
            )}
          </Loaded>
          {error && <Failure error={error} onReload={() => onDone()} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={loading}>
            {t('tiers.dialog.cancel')}
          </Button>
          <Button
            type="submit"
            color="primary"
            variant="contained"
            disabled={!proposal || loading}
          >
            {draft.direct
              ? t('entity.tier.propose.assign')
              : t('entity.tier.propose.send')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function Failure(props: { error: Error; onReload: () => void }) {
  const { error, onReload } = props;
  const t = useText();
  return isConflict(error) ? (
    <Alert
      severity="warning"
      action={
        <Button color="inherit" size="small" onClick={onReload}>
          {t('tiers.dialog.reload')}
        </Button>
      }
    >
      {t('tiers.dialog.failed', { reason: error.message })}
    </Alert>
  ) : (
    <Alert severity="error">
      {t('tiers.dialog.failed', { reason: error.message })}
    </Alert>
  );
}
