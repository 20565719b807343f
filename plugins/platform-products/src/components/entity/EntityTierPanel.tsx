import type { EntityReport } from 'backstage-plugin-platform-products-common';
import { useText } from '../../hooks/useText';
import { Section } from '../common/Section';
import { EntityTier } from './EntityTier';
import { EntityTierSection } from './tier/EntityTierSection';

/**
 * The tier, as a panel of the tab. A forecast knows what the tier will be, but nothing of who will
 * lean on whom, and nothing can be done about a day that has not come.
 */
export function EntityTierPanel({ report }: { report: EntityReport }) {
  const t = useText();
  return report.forecast ? (
    <Section id="tier" title={t('entity.tier.title')}>
      <EntityTier tier={report.tier} />
    </Section>
  ) : (
    <EntityTierSection entityRef={report.entityRef} />
  );
}
