import { useApi } from '@backstage/core-plugin-api';
import type { PathShare } from 'backstage-plugin-platform-products-common';
import { platformProductsApiRef } from '../../../api';
import { useLoad } from '../../../hooks/useLoad';
import { useQueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { EmptyState } from '../../common/EmptyState';
import { Loaded } from '../../common/Loaded';
import { Section } from '../../common/Section';
import { PeriodToggle, periodIn } from '../common/PeriodToggle';
import { ShareChart } from './ShareChart';

/** How many of the new components take a golden path, week by week or quarter by quarter. */
export function ShareSection() {
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const filters = useQueryFilters();
  const period = periodIn(filters, 'week');
  const state = useLoad(() => api.getPathShare({ period }), [api, period]);
  return (
    <Section
      id="new-entities"
      title={t('paths.share.title')}
      subheader={t('paths.share.subtitle')}
      action={<PeriodToggle filters={filters} usual="week" />}
    >
      <Loaded state={state}>{share => <Periods share={share} />}</Loaded>
    </Section>
  );
}

function Periods({ share: { periods } }: { share: PathShare }) {
  const t = useText();
  return periods.some(({ entities }) => entities > 0) ? (
    <ShareChart periods={periods} about="share" />
  ) : (
    <EmptyState
      title={t('paths.share.empty')}
      description={t('paths.share.emptyDescription')}
    />
  );
}
