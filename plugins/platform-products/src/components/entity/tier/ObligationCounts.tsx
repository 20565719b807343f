import type { EntityTier } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import { IconLabel } from '../../common/IconLabel';
import { findingSigns } from '../../tiers/common/findingSigns';

/** How many obligations are to be seen to. Nothing where the tier demands nothing. */
export function ObligationCounts(props: { findings: EntityTier['findings'] }) {
  const { findings } = props;
  const t = useText();
  const countOf = (wanted: string) =>
    findings.filter(({ state }) => state === wanted).length;
  const notMet = countOf('not-met');
  const unknown = countOf('unknown');
  return (
    <>
      {notMet > 0 && (
        <div>
          <IconLabel sign={findingSigns['not-met']}>
            {t('entity.tier.card.notMet', { count: notMet })}
          </IconLabel>
        </div>
      )}
      {unknown > 0 && (
        <div>
          <IconLabel sign={findingSigns.unknown}>
            {t('entity.tier.card.unknown', { count: unknown })}
          </IconLabel>
        </div>
      )}
      {findings.length > 0 && notMet + unknown === 0 && (
        <IconLabel sign={findingSigns.met}>
          {t('entity.tier.card.allMet')}
        </IconLabel>
      )}
    </>
  );
}
