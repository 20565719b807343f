import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import Grid from '@material-ui/core/Grid';
import {
  migrationStateSchema,
  type Notice,
} from 'backstage-plugin-platform-products-common';
import { useLocation } from 'react-router-dom';
import { platformProductsApiRef } from '../../../api';
import { useLoad } from '../../../hooks/useLoad';
import { useText } from '../../../hooks/useText';
import { CountBars } from '../../charts/CountBars';
import { EmptyState } from '../../common/EmptyState';
import { Figure, FigureList } from '../../common/Figure';
import { formatNumber } from '../../common/formatNumber';
import { Loaded } from '../../common/Loaded';
import { Section } from '../../common/Section';
import { Share } from '../../common/Share';
import { MigrationStateLabel } from '../MigrationStateLabel';
import { BurnDownChart } from './BurnDownChart';
import { CONSUMERS_ID } from './ConsumersSection';

/** How far the consumers are, how much of that is known, and whether it is fast enough. */
export function ProgressSection(props: { notice: Notice; changes: number }) {
  const { notice, changes } = props;
  const { id, progress } = notice;
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const burnDown = useLoad(() => api.getBurnDown(id), [api, id, changes]);
  return (
    <Section id="progress" title={t('notices.burnDown.title')}>
      {progress.total === 0 ? (
        <EmptyState
          title={t('notices.consumers.empty')}
          description={t('notices.consumers.emptyDescription')}
        />
      ) : (
        <>
          <Figures progress={progress} />
          <Grid container spacing={3}>
            <Grid item xs={12} md={7}>
              <Loaded state={burnDown}>
                {value => <BurnDownChart burnDown={value} />}
              </Loaded>
            </Grid>
            <Grid item xs={12} md={5}>
              <States progress={progress} />
            </Grid>
          </Grid>
        </>
      )}
    </Section>
  );
}

function Figures({ progress }: { progress: Notice['progress'] }) {
  const { done, open, exempt, backSliding, counts } = progress;
  const t = useText();
  return (
    <FigureList>
      <Figure
        label={t('notices.burnDown.rate')}
        value={<Share part={done} whole={done + open} />}
        detail={
          counts.unseen > 0
            ? t('notices.burnDown.coverage', { count: counts.unseen })
            : t('notices.burnDown.covered')
        }
      />
      <Figure label={t('notices.burnDown.open')} value={formatNumber(open)} />
      {exempt > 0 && (
        <Figure
          label={t('notices.burnDown.exempt')}
          value={formatNumber(exempt)}
        />
      )}
      {backSliding > 0 && (
        <Figure
          label={t('notices.burnDown.backSliding')}
          value={formatNumber(backSliding)}
        />
      )}
    </FigureList>
  );
}

/** Each state that somebody is in, as a bar that leads to who that is. */
function States({ progress }: { progress: Notice['progress'] }) {
  const t = useText();
  const { pathname } = useLocation();
  return (
    <CountBars
      label={t('notices.states.label')}
      whole={progress.total}
      bars={migrationStateSchema.options
        .filter(state => progress.counts[state] > 0)
        .map(state => ({
          id: state,
          label: (
            <Link to={`${pathname}?state=${state}#${CONSUMERS_ID}`}>
              <MigrationStateLabel state={state} />
            </Link>
          ),
          count: progress.counts[state],
          muted: state === 'unseen',
        }))}
    />
  );
}
