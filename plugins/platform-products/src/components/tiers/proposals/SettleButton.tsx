import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import type {
  EntityTier,
  TierAssignmentRow,
} from 'backstage-plugin-platform-products-common';
import { useId, useState } from 'react';
import { platformProductsApiRef } from '../../../api';
import { useLoad } from '../../../hooks/useLoad';
import { useText } from '../../../hooks/useText';
import { Loaded } from '../../common/Loaded';
import { SourceText } from '../../scorecards/SourceText';

/** Shows how portal and file differ, and the lines that settle it in Git. */
export function SettleButton(props: { assignment: TierAssignmentRow }) {
  const { assignment } = props;
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        onClick={() => setOpen(true)}
        aria-label={t('tiers.proposals.actionOn', {
          action: t('tiers.proposals.settle'),
          entity: assignment.title,
        })}
      >
        {t('tiers.proposals.settle')}
      </Button>
      {open && (
        <SettleDialog assignment={assignment} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

function SettleDialog(props: {
  assignment: TierAssignmentRow;
  onClose: () => void;
}) {
  const { assignment, onClose } = props;
  const { entityRef, title } = assignment;
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const id = useId();
  const state = useLoad(() => api.getEntityTier(entityRef), [api, entityRef]);
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby={id}>
      <DialogTitle id={id}>
        {t('tiers.proposals.settleTitle', { entity: title })}
      </DialogTitle>
      <DialogContent>
        <Loaded state={state}>
          {tier => <Settlement tier={tier} title={title} />}
        </Loaded>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} color="primary">
          {t('common.dialog.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Settlement({ tier, title }: { tier: EntityTier; title: string }) {
  const { disagreement, yaml } = tier;
  const t = useText();
  return (
    <>
      <p>{disagreement?.message ?? t('tiers.proposals.agree')}</p>
      {disagreement && yaml && (
        <>
          <p>{t('tiers.proposals.settleText')}</p>
          <SourceText
            label={t('tiers.proposals.yaml', { entity: title })}
            text={yaml}
            source={yaml}
          />
        </>
      )}
      {disagreement && !yaml && <p>{t('tiers.proposals.noYaml')}</p>}
    </>
  );
}
