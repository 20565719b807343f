import { useApi } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import type {
  GoldenPathDetail,
  PathTimes,
} from 'backstage-plugin-platform-products-common';
import { platformProductsApiRef } from '../../../api';
import { useLoad } from '../../../hooks/useLoad';
import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { EmptyState } from '../../common/EmptyState';
import { Figure, FigureList } from '../../common/Figure';
import { formatNumber } from '../../common/formatNumber';
import { Loaded } from '../../common/Loaded';
import { Section } from '../../common/Section';
import { Milestone } from '../common/Milestone';
import { timesQuery } from './segmentQuery';
import { SurvivalChart } from './SurvivalChart';

/** How long it takes to reach a milestone, with those who have not reached it yet. */
export function TimesSection(props: {
  path: GoldenPathDetail;
  milestone: Milestone;
  filters: QueryFilters;
}) {
  const { path, milestone, filters } = props;
  const { name } = path;
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const query = timesQuery(filters, milestone);
  const state = useLoad(
    () => api.getPathTimes(name, query),
    [api, name, JSON.stringify(query)],
  );
  return (
    <Section
      id={`time-to-${milestone}`}
      title={t(`paths.times.title.${milestone}`)}
    >
      <Loaded state={state}>{times => <Times times={times} />}</Loaded>
    </Section>
  );
}

function Times({ times }: { times: PathTimes }) {
  const { journeys, open, curve } = times;
  const t = useText();
  return (
    <>
      {journeys === 0 ? (
        <EmptyState
          title={t('paths.times.empty')}
          description={t('paths.times.emptyDescription')}
        />
      ) : (
        <>
          <FigureList>
            <Duration of="median" days={times.median} />
            <Duration of="p90" days={times.p90} />
            <Figure
              label={t('paths.times.open')}
              value={formatNumber(open)}
              detail={t('paths.times.openOf', {
                journeys: formatNumber(journeys),
              })}
            />
          </FigureList>
          {curve.some(({ share }) => share > 0) ? (
            <SurvivalChart times={times} />
          ) : (
            <Typography variant="body2" color="textSecondary">
              {t('paths.times.none')}
            </Typography>
          )}
        </>
      )}
      <LeftOut times={times} />
    </>
  );
}

function Duration(props: { of: 'median' | 'p90'; days: number | undefined }) {
  const { of, days } = props;
  const t = useText();
  return (
    <Figure
      label={t(`paths.times.${of}`)}
      value={
        days === undefined
          ? '–'
          : t('paths.times.days', { count: inWords(days) })
      }
      detail={days === undefined && t(`paths.times.${of}Unknown`)}
    />
  );
}

/** Days as people say them: a tenth matters below ten only. */
function inWords(days: number): number {
  return days < 10 ? Math.round(days * 10) / 10 : Math.round(days);
}

/** Who could not be counted, and why: never left out in silence. */
function LeftOut({ times }: { times: PathTimes }) {
  const { startUnknown, rebased } = times;
  const t = useText();
  return (
    <Typography variant="body2" component="div" color="textSecondary">
      {startUnknown > 0 && (
        <div>{t('paths.times.startUnknown', { count: startUnknown })}</div>
      )}
      {rebased > 0 && <div>{t('paths.times.rebased', { count: rebased })}</div>}
    </Typography>
  );
}
