import type { BulkPreview } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import { formatNumber } from '../../common/formatNumber';
import { Refusals } from '../common/Refusals';

/** The first of those that were, or would be, refused, and how many more. */
export function BulkRefusals(props: {
  refused: BulkPreview['refused'];
  total: number;
}) {
  const { refused, total } = props;
  const t = useText();
  return (
    <>
      <Refusals
        refused={refused.map(({ entityRef, why }) => ({
          entity: entityRef,
          why,
        }))}
      />
      {total > refused.length && (
        <p>
          {t('tiers.tagging.preview.more', {
            number: formatNumber(total - refused.length),
          })}
        </p>
      )}
    </>
  );
}
