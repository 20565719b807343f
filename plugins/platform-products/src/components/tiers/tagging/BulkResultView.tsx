import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import Alert from '@material-ui/lab/Alert';
import type { BulkResult } from 'backstage-plugin-platform-products-common';
import { useEffect, useRef } from 'react';
import { useText } from '../../../hooks/useText';
import { tierProposalsRouteRef } from '../../../routes';
import { BulkRefusals } from './BulkRefusals';

/** What was done. */
export function BulkResultView(props: {
  result: BulkResult;
  direct: boolean;
  onMore: () => void;
}) {
  const { result, direct, onMore } = props;
  const { changed, unchanged, refused, refusedTotal } = result;
  const t = useText();
  const proposals = useRouteRef(tierProposalsRouteRef);
  const more = useRef<HTMLButtonElement>(null);
  // The button that had the focus is gone.
  useEffect(() => more.current?.focus(), []);
  return (
    <>
      <Alert severity={refusedTotal > 0 ? 'warning' : 'success'}>
        {direct
          ? t('tiers.tagging.result.assigned', { count: changed })
          : t('tiers.tagging.result.proposed', { count: changed })}{' '}
        {unchanged > 0 &&
          t('tiers.tagging.result.unchanged', { count: unchanged })}{' '}
        {refusedTotal > 0 && (
          <>
            {t('tiers.tagging.result.refused', { count: refusedTotal })}
            <BulkRefusals refused={refused} total={refusedTotal} />
          </>
        )}
      </Alert>
      <div style={{ display: 'flex', gap: 8, marginTop: 16 }}>
        {!direct && (
          <LinkButton to={proposals()} variant="outlined" size="small">
            {t('tiers.tagging.result.decide')}
          </LinkButton>
        )}
        <Button ref={more} variant="outlined" size="small" onClick={onMore}>
          {t('tiers.tagging.result.more')}
        </Button>
      </div>
    </>
  );
}
