import { useApi } from '@backstage/core-plugin-api';
import DialogContentText from '@material-ui/core/DialogContentText';
import type { EntityTier } from 'backstage-plugin-platform-products-common';
import { useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { platformProductsApiRef } from '../../../api';
import { useLoad } from '../../../hooks/useLoad';
import { useText } from '../../../hooks/useText';
import { FormDialog } from '../../common/dialogs/FormDialog';
import { Loaded } from '../../common/Loaded';
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
  return (
    <FormDialog
      title={t('entity.tier.propose.title', { entity: tier.title })}
      command={
        draft.direct
          ? t('entity.tier.propose.assign')
          : t('entity.tier.propose.send')
      }
      ready={proposal !== undefined}
      sending={loading}
      failure={error}
      onSubmit={send}
      onClose={onClose}
      onOutdated={() => onDone()}
    >
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
            onChange={patch => setDraft(current => ({ ...current, ...patch }))}
          />
        )}
      </Loaded>
    </FormDialog>
  );
}
