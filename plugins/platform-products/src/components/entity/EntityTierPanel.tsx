import type { EntityReport } from 'backstage-plugin-platform-products-common';
import { useText } from '../../hooks/useText';
import { Section } from '../common/Section';
import { EntityTier } from './EntityTier';

/** The tier with its reason, as a panel of the tab. */
export function EntityTierPanel({ report }: { report: EntityReport }) {
  const t = useText();
  return (
    <Section id="tier" title={t('entity.tier.title')}>
      <EntityTier tier={report.tier} />
    </Section>
  );
}
