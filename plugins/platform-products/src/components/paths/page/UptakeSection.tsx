import type { PathUptake } from 'backstage-plugin-platform-products-common';
import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { EmptyState } from '../../common/EmptyState';
import { Figure, FigureList } from '../../common/Figure';
import { formatNumber } from '../../common/formatNumber';
import { Loaded } from '../../common/Loaded';
import { Section } from '../../common/Section';
import { PeriodToggle } from '../common/PeriodToggle';
import { Staying } from '../common/Staying';
import { ShareChart } from '../list/ShareChart';
import type { PathUptakeState } from './usePathUptake';

/** Periods of which older entities are told in words; the table has them all. */
const TOLD = 4;

/** How many new entities take the path, who came to it late, and whether they stay. */
export function UptakeSection(props: {
  state: PathUptakeState;
  filters: QueryFilters;
}) {
  const { state, filters } = props;
  const t = useText();
  return (
    <Section
      id="uptake"
      title={t('paths.uptake.title')}
      subheader={t('paths.uptake.subtitle')}
      action={<PeriodToggle filters={filters} usual="quarter" />}
    >
      <Loaded state={state}>{uptake => <Uptake uptake={uptake} />}</Loaded>
    </Section>
  );
}

function Uptake({ uptake: { periods, staying } }: { uptake: PathUptake }) {
  const t = useText();
  const isAnything = periods.some(({ entities, late }) => entities + late > 0);
  const late = periods.reduce((sum, period) => sum + period.late, 0);
  return (
    <>
      <FigureList>
        <Figure
          label={t('paths.uptake.staying')}
          value={<Staying staying={staying} />}
        />
        <Figure
          label={t('paths.uptake.late')}
          value={formatNumber(late)}
          detail={<LatePeriods periods={periods} />}
        />
      </FigureList>
      {isAnything ? (
        <ShareChart periods={periods} about="uptake" />
      ) : (
        <EmptyState
          title={t('paths.uptake.empty')}
          description={t('paths.uptake.emptyDescription')}
        />
      )}
    </>
  );
}

/** The newest periods in which older entities came. */
function LatePeriods({ periods }: Pick<PathUptake, 'periods'>) {
  const t = useText();
  const told = periods.filter(({ late }) => late > 0).slice(-TOLD);
  return (
    <>
      {told.length === 0
        ? t('paths.uptake.lateNone')
        : t('paths.uptake.lateNote', {
            periods: told
              .reverse()
              .map(({ name, late }) =>
                t('paths.uptake.latePeriod', {
                  number: formatNumber(late),
                  period: name,
                }),
              )
              .join(', '),
          })}
    </>
  );
}
