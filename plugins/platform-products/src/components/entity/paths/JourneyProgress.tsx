import { useText } from '../../../hooks/useText';
import { formatNumber } from '../../common/formatNumber';
import { KnownBar } from '../../common/KnownBar';
import { RelativeDate } from '../../common/RelativeDate';
import type { EntityJourney } from './EntityJourney';

/** How many steps are completed, of how many nobody knows, and since when. */
export function JourneyProgress({ journey }: { journey: EntityJourney }) {
  const { done, total, startedAt, steps } = journey;
  const t = useText();
  const words = t('paths.entity.progress', {
    done: formatNumber(done),
    total: formatNumber(total),
  });
  return (
    <div>
      <KnownBar
        known={done}
        unknown={steps.filter(({ outcome }) => outcome === 'unknown').length}
        whole={total}
        nothing={words}
      >
        {words}
      </KnownBar>
      <div>
        {startedAt
          ? t('paths.entity.started', {
              date: <RelativeDate value={startedAt} />,
            })
          : t('paths.entity.startUnknown')}
      </div>
    </div>
  );
}
