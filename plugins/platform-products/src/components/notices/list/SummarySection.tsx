import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import type { Timeline } from 'backstage-plugin-platform-products-common';
import { useLocation } from 'react-router-dom';
import { platformProductsApiRef } from '../../../api';
import { LoadState, useLoad } from '../../../hooks/useLoad';
import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { noticeRouteRef } from '../../../routes';
import { Figure, FigureList } from '../../common/Figure';
import { formatDay, formatMoment } from '../../common/formatDate';
import { formatNumber } from '../../common/formatNumber';
import { Loaded } from '../../common/Loaded';
import { Section } from '../../common/Section';
import { Share } from '../../common/Share';
import { deadlineText } from '../deadlineText';
import type { TimelineWindow } from '../timeline/timelineWindow';

/** The handful of numbers that say whether deprecations are going well. */
export function SummarySection(props: {
  state: LoadState<Timeline>;
  window: TimelineWindow;
  filters: QueryFilters;
}) {
  const { state, window, filters } = props;
  const t = useText();
  return (
    <Section
      id="summary"
      title={t('notices.summary.title')}
      subheader={t('notices.summary.subtitle', {
        from: formatDay(window.from),
        to: formatDay(window.to),
      })}
    >
      <Loaded state={state}>
        {timeline => <Figures timeline={timeline} filters={filters} />}
      </Loaded>
    </Section>
  );
}

function Figures(props: { timeline: Timeline; filters: QueryFilters }) {
  const { notices } = props.timeline;
  const t = useText();
  const pathOf = useRouteRef(noticeRouteRef);
  const now = Date.now();
  const running = notices.filter(({ state }) => state === 'published');
  const isAhead = (sunsetAt?: string) =>
    sunsetAt !== undefined && Date.parse(sunsetAt) > now;
  const ahead = running.filter(({ sunsetAt }) => isAhead(sunsetAt));
  const late = running.filter(
    ({ sunsetAt, progress }) => !isAhead(sunsetAt) && progress.open > 0,
  );
  const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
  const done = sum(ahead.map(({ progress }) => progress.done));
  const open = sum(ahead.map(({ progress }) => progress.open));
  const unseen = sum(ahead.map(({ progress }) => progress.counts.unseen));
  const [next] = ahead;
  return (
    <FigureList>
      <InForce filters={props.filters} />
      <Figure
        label={t('notices.summary.next')}
        value={
          next?.sunsetAt
            ? deadlineText(Date.parse(next.sunsetAt), now)
            : t('notices.summary.nextNone')
        }
        detail={
          next?.sunsetAt && (
            <>
              <Link to={pathOf({ id: next.id })}>{next.title}</Link>
              <div>{formatMoment(next.sunsetAt)}</div>
            </>
          )
        }
      />
      <Figure
        label={t('notices.summary.completion')}
        value={<Share part={done} whole={done + open} />}
        detail={
          unseen > 0
            ? t('notices.burnDown.coverage', { count: unseen })
            : undefined
        }
      />
      <Figure
        label={t('notices.summary.late')}
        value={formatNumber(late.length)}
        detail={
          late.length > 0 &&
          t('notices.summary.lateOpen', {
            count: sum(late.map(({ progress }) => progress.open)),
          })
        }
      />
    </FigureList>
  );
}

/** Of all notices, with or without a sunset: counted by the server, who answers one row for it. */
function InForce({ filters }: { filters: QueryFilters }) {
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const { pathname } = useLocation();
  const { value } = useLoad(async () => {
    const [inForce, drafts] = await Promise.all([
      api.getNotices({ state: ['published', 'paused'], limit: 1 }),
      api.getNotices({ state: ['draft'], limit: 1 }),
    ]);
    return { inForce: inForce.totalItems, drafts: drafts.totalItems };
  }, [api]);
  const search = filters.search({ state: ['draft'] });
  return (
    <Figure
      label={t('notices.summary.inForce')}
      value={value?.inForce === undefined ? '…' : formatNumber(value.inForce)}
      detail={
        value?.drafts ? (
          <Link to={`${pathname}?${search}#notices`}>
            {t('notices.summary.drafts', { count: value.drafts })}
          </Link>
        ) : undefined
      }
    />
  );
}
