import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { Overview } from 'backstage-plugin-platform-products-common';
import type { QueryFilters } from '../../hooks/useQueryFilters';
import { useText } from '../../hooks/useText';
import { tiersRouteRef } from '../../routes';
import { CountBars } from '../charts/CountBars';
import { formatNumber } from '../common/formatNumber';
import { Section } from '../common/Section';
import { EntitiesLink } from '../entities/EntitiesLink';

/** How the components spread over the tiers, those without one included, so that the bars add up. */
export function TiersSection(props: {
  overview: Overview;
  filters: QueryFilters;
}) {
  const { overview, filters } = props;
  const { tiers, tierCoverage } = overview;
  const t = useText();
  const tiersPath = useRouteRef(tiersRouteRef);
  const link = (label: string, wanted: Record<string, string[]>) => (
    <EntitiesLink filters={filters} wanted={wanted}>
      {label}
    </EntitiesLink>
  );
  return (
    <Section
      id="tiers"
      title={t('overview.tiers.title')}
      subheader={t('overview.tiers.subtitle')}
    >
      <CountBars
        label={t('overview.tiers.subtitle')}
        whole={tierCoverage.entities}
        bars={[
          ...tiers.map(tier => ({
            id: tier.name,
            label: link(tier.title, { tier: [tier.name] }),
            count: tier.entities,
            detail:
              tier.inherited > 0 &&
              t('overview.tiers.inherited', {
                number: formatNumber(tier.inherited),
              }),
          })),
          {
            id: 'not-set',
            label: link(t('overview.tiers.untagged'), {
              tierState: ['not-set'],
            }),
            count: tierCoverage.notSet,
            muted: true,
          },
          {
            id: 'invalid',
            label: link(t('overview.tiers.invalid'), {
              tierState: ['invalid'],
            }),
            count: tierCoverage.invalid,
            muted: true,
          },
        ]}
      />
      <Link to={tiersPath()}>{t('overview.tiers.more')}</Link>
    </Section>
  );
}
