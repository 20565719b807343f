import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { Kpis } from 'backstage-plugin-platform-products-common';
import type { ReactNode } from 'react';
import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { goldenPathsRouteRef, noticesRouteRef } from '../../../routes';
import { Figure, FigureList } from '../../common/Figure';
import { EntitiesLink } from '../../entities/EntitiesLink';
import { KpiBase, KpiChangeLabel, KpiTargetLabel, KpiValue } from './KpiText';
import type { KpiUnit } from './kpiStanding';
import { quarterBefore } from './quarters';
import { usePrintStyles } from './usePrintStyles';

type Measure =
  | 'newOnPath'
  | 'timeToOnboard'
  | 'timeToFirstValue'
  | 'migrations'
  | 'tierCoverage';

/** The measures of the whole platform, each with what it stands on and a way to who is behind. */
export function KpiFigures(props: { kpis: Kpis; filters: QueryFilters }) {
  const { kpis, filters } = props;
  const t = useText();
  const print = usePrintStyles();
  const paths = useRouteRef(goldenPathsRouteRef)();
  const notices = useRouteRef(noticesRouteRef)();
  const figure = (name: Measure, unit: KpiUnit, link: ReactNode) => (
    <Figure
      label={t(`overview.kpis.${name}`)}
      value={<KpiValue kpi={kpis[name]} unit={unit} />}
      detail={
        <>
          <KpiBase kpi={kpis[name]} of={name} />
          <br />
          <KpiChangeLabel
            kpi={kpis[name]}
            unit={unit}
            quarter={quarterBefore(kpis.quarter)}
          />
          <br />
          {kpis[name].target !== undefined && (
            <>
              <KpiTargetLabel kpi={kpis[name]} unit={unit} />
              <br />
            </>
          )}
          <span className={print.screenOnly}>{link}</span>
        </>
      }
    />
  );
  const linkTo = (name: Measure, path: string) => (
    <Link to={path}>{t(`overview.kpis.behind.${name}`)}</Link>
  );
  return (
    <FigureList>
      {figure('newOnPath', 'share', linkTo('newOnPath', paths))}
      {figure('timeToOnboard', 'days', linkTo('timeToOnboard', paths))}
      {figure('timeToFirstValue', 'days', linkTo('timeToFirstValue', paths))}
      {figure('migrations', 'share', linkTo('migrations', notices))}
      {figure(
        'tierCoverage',
        'share',
        <EntitiesLink
          filters={filters}
          wanted={{ tierState: ['not-set', 'invalid'] }}
        >
          {t('overview.kpis.behind.tierCoverage')}
        </EntitiesLink>,
      )}
    </FigureList>
  );
}
