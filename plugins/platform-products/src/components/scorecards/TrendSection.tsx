import { useApi } from '@backstage/core-plugin-api';
import type { ScorecardDetail } from 'backstage-plugin-platform-products-common';
import { platformProductsApiRef } from '../../api';
import { useLoad } from '../../hooks/useLoad';
import { useText } from '../../hooks/useText';
import { LevelTrend } from '../charts/LevelTrend';
import { Loaded } from '../common/Loaded';
import { Section } from '../common/Section';

/** How the levels of a scorecard came about, over the time that the API gives by default. */
export function TrendSection(props: { scorecard: ScorecardDetail }) {
  const { name, title } = props.scorecard;
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const state = useLoad(() => api.getScorecardHistory(name), [api, name]);
  return (
    <Section id="trend" title={t('scorecards.trend.title')}>
      <Loaded state={state}>
        {({ items }) => <LevelTrend points={items} title={title} />}
      </Loaded>
    </Section>
  );
}
