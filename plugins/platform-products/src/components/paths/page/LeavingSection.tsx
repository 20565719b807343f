import type { PathUptake } from 'backstage-plugin-platform-products-common';
import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { DataTable } from '../../common/DataTable';
import { Figure, FigureList } from '../../common/Figure';
import { formatNumber } from '../../common/formatNumber';
import { Loaded } from '../../common/Loaded';
import { Section } from '../../common/Section';
import { Share } from '../../common/Share';
import { JourneysLink } from './JourneysLink';
import type { PathUptakeState } from './usePathUptake';

/** How many owners decided against the path, and what they say about it. */
export function LeavingSection(props: {
  state: PathUptakeState;
  filters: QueryFilters;
}) {
  const { state, filters } = props;
  const t = useText();
  return (
    <Section
      id="leaving"
      title={t('paths.leaving.title')}
      subheader={t('paths.leaving.subtitle')}
    >
      <Loaded state={state}>
        {({ leaving }) =>
          leaving.decided === 0 ? (
            <>{t('paths.leaving.none')}</>
          ) : (
            <Leaving leaving={leaving} filters={filters} />
          )
        }
      </Loaded>
    </Section>
  );
}

function Leaving(props: {
  leaving: PathUptake['leaving'];
  filters: QueryFilters;
}) {
  const { leaving, filters } = props;
  const { decided, otherPath, withoutReason, reasons } = leaving;
  const t = useText();
  return (
    <>
      <FigureList>
        <Figure
          label={t('paths.leaving.decided')}
          value={formatNumber(decided)}
          detail={
            <>
              {otherPath > 0 && (
                <div>{t('paths.leaving.otherPath', { count: otherPath })}</div>
              )}
              <JourneysLink filters={filters} wanted={{ state: ['left'] }}>
                {t('paths.leaving.show')}
              </JourneysLink>
            </>
          }
        />
        <Figure
          label={t('paths.leaving.withoutReason')}
          value={<Share part={withoutReason} whole={decided} />}
        />
      </FigureList>
      {reasons.length === 0 ? (
        <p>{t('paths.leaving.noReasons')}</p>
      ) : (
        <DataTable
          caption={t('paths.leaving.title')}
          columns={[
            {
              id: 'reason',
              header: t('paths.leaving.reason'),
              render: ({ reason }) => reason,
            },
            {
              id: 'entities',
              header: t('paths.leaving.entities'),
              align: 'right',
              render: ({ entities }) => formatNumber(entities),
            },
          ]}
          rows={reasons}
          rowKey={({ reason }) => reason}
        />
      )}
    </>
  );
}
