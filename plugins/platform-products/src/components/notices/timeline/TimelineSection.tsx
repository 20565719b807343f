import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import type { Timeline } from 'backstage-plugin-platform-products-common';
import { useId } from 'react';
import type { LoadState } from '../../../hooks/useLoad';
import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { EmptyState } from '../../common/EmptyState';
import { formatDay } from '../../common/formatDate';
import { Loaded } from '../../common/Loaded';
import { Section } from '../../common/Section';
import { DeadlineMap } from './DeadlineMap';
import { NoticeTimeline } from './NoticeTimeline';
import type { TimelineWindow } from './timelineWindow';

/** How far ahead one may look. */
export const MONTHS_AHEAD = [6, 12, 24] as const;

/** When what goes away, and which teams have to move for it at the same time. */
export function TimelineSection(props: {
  state: LoadState<Timeline>;
  window: TimelineWindow;
  months: number;
  filters: QueryFilters;
}) {
  const { state, window, months, filters } = props;
  const t = useText();
  return (
    <>
      <Section
        id="timeline"
        title={t('notices.timeline.title')}
        action={
          <MonthsChoice
            value={months}
            onChange={value => filters.set({ months: [value] })}
          />
        }
      >
        <Loaded state={state}>
          {({ notices }) =>
            notices.length === 0 ? (
              <EmptyState
                title={t('notices.timeline.empty', {
                  from: formatDay(window.from),
                  to: formatDay(window.to),
                })}
                description={t('notices.timeline.emptyDescription')}
              />
            ) : (
              <NoticeTimeline notices={notices} window={window} />
            )
          }
        </Loaded>
      </Section>
      <Section
        id="map"
        title={t('notices.map.title')}
        subheader={t('notices.map.subtitle')}
      >
        <Loaded state={state}>
          {timeline =>
            timeline.teams.length === 0 ? (
              <EmptyState title={t('notices.map.empty')} />
            ) : (
              <DeadlineMap timeline={timeline} />
            )
          }
        </Loaded>
      </Section>
    </>
  );
}

function MonthsChoice(props: {
  value: number;
  onChange: (value: string) => void;
}) {
  const t = useText();
  const id = useId();
  return (
    <TextField
      select
      id={id}
      size="small"
      variant="outlined"
      label={t('notices.timeline.months')}
      value={String(props.value)}
      onChange={event => props.onChange(event.target.value)}
      style={{ minWidth: 140 }}
    >
      {MONTHS_AHEAD.map(count => (
        <MenuItem key={count} value={String(count)}>
          {t('notices.timeline.monthsValue', { number: String(count) })}
        </MenuItem>
      ))}
    </TextField>
  );
}
