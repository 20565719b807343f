import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import type { EntityTier } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import { TierYaml } from './TierYaml';

/** Says where portal and file differ, and what to copy into the file to settle it. */
export function DisagreementNotice({ tier }: { tier: EntityTier }) {
  const { disagreement, yaml } = tier;
  const t = useText();
  if (!disagreement) {
    return null;
  }
  return (
    <Alert severity="warning" role="note">
      <AlertTitle>
        {t(`entity.tier.disagreement.${disagreement.kind}`)}
      </AlertTitle>
      <div>{disagreement.message}</div>
      {yaml && <TierYaml yaml={yaml} />}
    </Alert>
  );
}
