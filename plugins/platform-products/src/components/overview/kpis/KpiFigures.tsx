import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { Kpis } from 'backstage-plugin-platform-products-common';
import type { ReactNode } from 'react';
import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { goldenPathsRouteRef, noticesRouteRef } from '../../../routes';
import { EntitiesLink } from '../../entities/EntitiesLink';
import type { Kpi, KpiUnit } from './kpiStanding';
import { KpiBase, KpiChangeLabel, KpiTargetLabel, KpiValue } from './KpiText';
import { Measure, MEASURES } from './measures';
import { QuarterBars } from './QuarterBars';
import { quarterBefore } from './quarters';
import { usePrintStyles } from './usePrintStyles';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 190px), 1fr))',
    gap: theme.spacing(2),
    margin: 0,
    '@media print': {
      gridTemplateColumns: 'repeat(5, minmax(0, 1fr))',
      gap: '6pt',
    },
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(0.5),
    minWidth: 0,
    padding: theme.spacing(1.5),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    '@media print': { padding: '4pt', borderColor: '#999' },
  },
  term: { ...theme.typography.body2, '@media print': { fontSize: '8pt' } },
  value: {
    ...theme.typography.h5,
    margin: 0,
    '@media print': { fontSize: '14pt', lineHeight: 1.15 },
  },
  detail: {
    ...theme.typography.body2,
    margin: 0,
    '@media print': {
      fontSize: '8pt',
      lineHeight: 1.25,
      '& > svg': { maxWidth: '60pt', minWidth: 0 },
    },
    // Labels keep to one line elsewhere; a card is narrower than they are long.
    '& > span': { whiteSpace: 'normal' },
  },
  // Links of all cards on one line, however much is said above them.
  link: { ...theme.typography.body2, margin: 0, marginTop: 'auto' },
}));

/**
 * The measures of the whole platform: each with how it went over the quarters, what it stands on, and
 * a way to who is behind.
 */
export function KpiFigures(props: { kpis: Kpis; filters: QueryFilters }) {
  const { kpis, filters } = props;
  const classes = useStyles();
  const t = useText();
  const paths = useRouteRef(goldenPathsRouteRef)();
  const notices = useRouteRef(noticesRouteRef)();
  const linkTo = (name: Measure, path: string) => (
    <Link to={path}>{t(`overview.kpis.behind.${name}`)}</Link>
  );
  const links: Record<Measure, ReactNode> = {
    newOnPath: linkTo('newOnPath', paths),
    timeToOnboard: linkTo('timeToOnboard', paths),
    timeToFirstValue: linkTo('timeToFirstValue', paths),
    migrations: linkTo('migrations', notices),
    tierCoverage: (
      <EntitiesLink
        filters={filters}
        wanted={{ tierState: ['not-set', 'invalid'] }}
      >
        {t('overview.kpis.behind.tierCoverage')}
      </EntitiesLink>
    ),
  };
  return (
    <dl className={classes.list}>
      {MEASURES.map(({ name, unit }) => (
        <KpiCard
          key={name}
          name={name}
          kpi={kpis[name]}
          unit={unit}
          quarter={kpis.quarter}
          link={links[name]}
        />
      ))}
    </dl>
  );
}

function KpiCard(props: {
  name: Measure;
  kpi: Kpi;
  unit: KpiUnit;
  quarter: string;
  link: ReactNode;
}) {
  const { name, kpi, unit, quarter, link } = props;
  const classes = useStyles();
  const print = usePrintStyles();
  const t = useText();
  const label = t(`overview.kpis.${name}`);
  return (
    <div className={classes.card}>
      <dt className={classes.term}>{label}</dt>
      <dd className={classes.value}>
        <KpiValue kpi={kpi} unit={unit} />
      </dd>
      {kpi.trend.length > 0 && (
        <dd className={classes.detail}>
          <QuarterBars kpi={kpi} unit={unit} label={label} quarter={quarter} />
        </dd>
      )}
      <dd className={classes.detail}>
        <KpiBase kpi={kpi} of={name} />
      </dd>
      <dd className={classes.detail}>
        <KpiChangeLabel
          kpi={kpi}
          unit={unit}
          quarter={quarterBefore(quarter)}
        />
      </dd>
      {kpi.target !== undefined && (
        <dd className={classes.detail}>
          <KpiTargetLabel kpi={kpi} unit={unit} />
        </dd>
      )}
      <dd className={`${classes.link} ${print.screenOnly}`}>{link}</dd>
    </div>
  );
}
