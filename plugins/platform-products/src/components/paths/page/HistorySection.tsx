import { useApi } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import type {
  GoldenPathDetail,
  PathHistory,
} from 'backstage-plugin-platform-products-common';
import { platformProductsApiRef } from '../../../api';
import { useLoad } from '../../../hooks/useLoad';
import { useText } from '../../../hooks/useText';
import { Loaded } from '../../common/Loaded';
import { Section } from '../../common/Section';
import { HistoryChart } from './HistoryChart';

/** How many got on the path and how far they came, over the time that the API gives by default. */
export function HistorySection(props: { path: GoldenPathDetail }) {
  const { name } = props.path;
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const state = useLoad(() => api.getPathHistory(name), [api, name]);
  return (
    <Section fill id="history" title={t('paths.history.title')}>
      <Loaded state={state}>{history => <Days history={history} />}</Loaded>
    </Section>
  );
}

function Days({ history: { items } }: { history: PathHistory }) {
  const t = useText();
  return items.length < 2 ? (
    <Typography variant="body2" color="textSecondary">
      {t('paths.history.tooShort')}
    </Typography>
  ) : (
    <HistoryChart points={items} />
  );
}
