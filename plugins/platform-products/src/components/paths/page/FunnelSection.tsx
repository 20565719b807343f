import { useApi } from '@backstage/core-plugin-api';
import type {
  GoldenPathDetail,
  PathFunnel,
} from 'backstage-plugin-platform-products-common';
import { platformProductsApiRef } from '../../../api';
import { useLoad } from '../../../hooks/useLoad';
import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { EmptyState } from '../../common/EmptyState';
import { Loaded } from '../../common/Loaded';
import { Section } from '../../common/Section';
import { FunnelBars } from './FunnelBars';
import { segmentQuery } from './segmentQuery';

/** How many have completed each step, in the order of the steps. */
export function FunnelSection(props: {
  path: GoldenPathDetail;
  filters: QueryFilters;
}) {
  const { path, filters } = props;
  const { name } = path;
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const segment = segmentQuery(filters);
  const state = useLoad(
    () => api.getPathFunnel(name, segment),
    [api, name, JSON.stringify(segment)],
  );
  const everybody = Object.keys(segment).length === 0;
  return (
    <Section
      id="funnel"
      title={t('paths.funnel.title')}
      subheader={t('paths.funnel.subtitle')}
    >
      <Loaded state={state}>
        {funnel =>
          funnel.entities === 0 ? (
            <Nobody everybody={everybody} />
          ) : (
            <FunnelSteps funnel={funnel} filters={filters} />
          )
        }
      </Loaded>
    </Section>
  );
}

function Nobody({ everybody }: { everybody: boolean }) {
  const t = useText();
  return everybody ? (
    <EmptyState
      title={t('paths.funnel.empty')}
      description={t('paths.funnel.emptyDescription')}
    />
  ) : (
    <EmptyState title={t('paths.funnel.emptySegment')} />
  );
}

function FunnelSteps(props: { funnel: PathFunnel; filters: QueryFilters }) {
  const { funnel, filters } = props;
  const { owner, domain, tier } = segmentQuery(filters);
  // A link must not lead to more than it counts.
  const wanted = {
    state: ['on'],
    ...(owner && { owner: [owner] }),
    ...(domain && { domain: [domain] }),
    ...(tier && { tier: [tier] }),
  };
  return <FunnelBars funnel={funnel} filters={filters} wanted={wanted} />;
}
