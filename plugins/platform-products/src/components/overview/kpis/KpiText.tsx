import { makeStyles } from '@material-ui/core/styles';
import CancelIcon from '@material-ui/icons/Cancel';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import RemoveIcon from '@material-ui/icons/Remove';
import RemoveCircleOutlineIcon from '@material-ui/icons/RemoveCircleOutline';
import TrendingDownIcon from '@material-ui/icons/TrendingDown';
import TrendingFlatIcon from '@material-ui/icons/TrendingFlat';
import TrendingUpIcon from '@material-ui/icons/TrendingUp';
import { Text, useText } from '../../../hooks/useText';
import { formatNumber } from '../../common/formatNumber';
import { IconLabel, Sign } from '../../common/IconLabel';
import { percent } from '../../common/share';
import {
  Kpi,
  kpiChange,
  KpiChange,
  kpiTarget,
  KpiUnit,
  shownValue,
} from './kpiStanding';

interface KpiProps {
  kpi: Kpi;
  unit: KpiUnit;
}

const useStyles = makeStyles({
  // Nothing to measure is no figure: neither as large as one nor as loud.
  none: {
    fontSize: '0.875rem',
    fontWeight: 400,
    lineHeight: 1.43,
    '@media print': { fontSize: '8pt', lineHeight: 1.15 },
  },
});

/** The measure itself; a dash and why where there is none. */
export function KpiValue({ kpi, unit }: KpiProps) {
  const classes = useStyles();
  const t = useText();
  return kpi.value === undefined ? (
    <span className={classes.none}>– {t('overview.kpis.noValue')}</span>
  ) : (
    <>{valueText(kpi.value, unit, t)}</>
  );
}

const WAYS: Record<KpiChange, Sign> = {
  'up-better': { icon: TrendingUpIcon, tone: 'success' },
  'up-worse': { icon: TrendingUpIcon, tone: 'error' },
  'down-better': { icon: TrendingDownIcon, tone: 'success' },
  'down-worse': { icon: TrendingDownIcon, tone: 'error' },
  up: { icon: TrendingUpIcon },
  down: { icon: TrendingDownIcon },
  same: { icon: TrendingFlatIcon },
  'only-before': { icon: RemoveIcon, tone: 'secondary' },
  none: { icon: RemoveIcon, tone: 'secondary' },
};

/** Which way the measure has gone since the quarter before. */
export function KpiChangeLabel(
  props: KpiProps & {
    quarter: string;
    /** Whether it is said if that is good. */
    isAim?: boolean;
  },
) {
  const { kpi, unit, quarter, isAim } = props;
  const t = useText();
  const change = kpiChange(kpi, unit, isAim);
  return (
    <IconLabel sign={WAYS[change]}>
      {t(`overview.kpis.change.${change}`, {
        quarter,
        before: kpi.before === undefined ? '' : valueText(kpi.before, unit, t),
      })}
    </IconLabel>
  );
}

const STANDINGS: Record<'met' | 'not-met' | 'unknown', Sign> = {
  met: { icon: CheckCircleIcon, tone: 'success' },
  'not-met': { icon: CancelIcon, tone: 'error' },
  unknown: { icon: HelpOutlineIcon, tone: 'warning' },
};

/** Whether the measure has reached its target. */
export function KpiTargetLabel({ kpi, unit }: KpiProps) {
  const t = useText();
  const standing = kpiTarget(kpi, unit);
  return standing === undefined || kpi.target === undefined ? (
    <IconLabel sign={{ icon: RemoveCircleOutlineIcon, tone: 'secondary' }}>
      {t('overview.kpis.target.none')}
    </IconLabel>
  ) : (
    <IconLabel sign={STANDINGS[standing]}>
      {t(`overview.kpis.target.${standing}`, {
        target: valueText(kpi.target, unit, t),
      })}
    </IconLabel>
  );
}

/** What the measure stands on, and of how much of it anything is known. */
export function KpiBase(props: {
  kpi: Kpi;
  of:
    | 'product'
    | 'newOnPath'
    | 'timeToOnboard'
    | 'timeToFirstValue'
    | 'migrations'
    | 'tierCoverage';
}) {
  const { kpi, of } = props;
  const t = useText();
  const base = t(`overview.kpis.of.${of}`, { number: formatNumber(kpi.of) });
  const known =
    kpi.coverage === undefined || kpi.of === 0
      ? undefined
      : percent(kpi.coverage, 1);
  return (
    <>
      {known === undefined
        ? base
        : t('overview.kpis.known', { base, percent: formatNumber(known) })}
    </>
  );
}

/** A measure in words: "62 %", "9.5 days". */
export function valueText(value: number, unit: KpiUnit, t: Text): string {
  return unit === 'share'
    ? t('overview.kpis.percent', {
        number: formatNumber(percent(value, 1) ?? 0),
      })
    : t('overview.kpis.days', { count: shownValue(value, unit) });
}
