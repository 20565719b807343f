import { useApi } from '@backstage/core-plugin-api';
import Grid from '@material-ui/core/Grid';
import Typography from '@material-ui/core/Typography';
import type {
  TierHistory,
  TierRow,
} from 'backstage-plugin-platform-products-common';
import { platformProductsApiRef } from '../../../api';
import { useLoad } from '../../../hooks/useLoad';
import { useText } from '../../../hooks/useText';
import { Loaded } from '../../common/Loaded';
import { Section } from '../../common/Section';
import { AttentionTrend } from './AttentionTrend';
import { TierTrend } from './TierTrend';
import { trendRows } from './trendRows';

/** How coverage and troubles came about, over the time that the API gives by default. */
export function TierTrendSection({ tiers }: { tiers: TierRow[] }) {
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const state = useLoad(() => api.getTierHistory(), [api]);
  return (
    <Section id="trend" title={t('tiers.trend.title')}>
      <Loaded state={state}>
        {history => <Trends history={history} tiers={tiers} />}
      </Loaded>
    </Section>
  );
}

function Trends(props: { history: TierHistory; tiers: TierRow[] }) {
  const { history, tiers } = props;
  const t = useText();
  const rows = trendRows(history.points, new Date().toISOString().slice(0, 10));
  if (history.withheld || rows.length < 2) {
    return (
      <Typography variant="body2" color="textSecondary">
        {t(history.withheld ? 'tiers.trend.withheld' : 'tiers.trend.tooShort')}
      </Typography>
    );
  }
  return (
    <Grid container spacing={3}>
      <Grid item xs={12} lg={6}>
        <TierTrend rows={rows} tiers={tiers} />
      </Grid>
      <Grid item xs={12} lg={6}>
        <AttentionTrend rows={rows} />
      </Grid>
    </Grid>
  );
}
