import { useApi } from '@backstage/core-plugin-api';
import { platformProductsApiRef } from '../../../api';
import { useLoad } from '../../../hooks/useLoad';
import { useQueryFilters } from '../../../hooks/useQueryFilters';
import { LoadedStatusNotice } from '../../common/LoadedStatusNotice';
import { PageSections } from '../../common/PageSections';
import { MONTHS_AHEAD, TimelineSection } from '../timeline/TimelineSection';
import { timelineWindow } from '../timeline/timelineWindow';
import { NoticesSection } from './NoticesSection';
import { SummarySection } from './SummarySection';

/** Months ahead that are shown before somebody chooses: the horizon of most plans. */
const USUAL_MONTHS = 12;

/** All deprecation notices: how they go, when what goes away and for whom, and the list. */
export function NoticesPage() {
  const api = useApi(platformProductsApiRef);
  const filters = useQueryFilters();
  const months =
    MONTHS_AHEAD.find(count => String(count) === filters.first('months')) ??
    USUAL_MONTHS;
  const window = timelineWindow(Date.now(), months);
  const timeline = useLoad(
    () => api.getTimeline({ from: window.from, to: window.to }),
    [api, window.from, window.to],
  );
  return (
    <>
      <LoadedStatusNotice />
      <PageSections>
        <SummarySection state={timeline} window={window} filters={filters} />
        <TimelineSection
          state={timeline}
          window={window}
          months={months}
          filters={filters}
        />
        <NoticesSection filters={filters} />
      </PageSections>
    </>
  );
}
