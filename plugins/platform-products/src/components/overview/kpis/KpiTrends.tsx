import { makeStyles } from '@material-ui/core/styles';
import type { Kpis } from 'backstage-plugin-platform-products-common';
import { Text, useText } from '../../../hooks/useText';
import { Column, DataTable } from '../../common/DataTable';
import { formatNumber } from '../../common/formatNumber';
import { percent } from '../../common/share';
import { furthestFirst } from './furthestFirst';
import type { Kpi, KpiUnit } from './kpiStanding';
import { valueText } from './KpiText';
import { MEASURES } from './measures';
import { quartersOfTrend } from './quarters';
import { usePrintStyles } from './usePrintStyles';

interface Row {
  id: string;
  label: string;
  kpi: Kpi;
  unit: KpiUnit;
}

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(2) },
  summary: {
    cursor: 'pointer',
    ...theme.typography.body2,
    color: theme.palette.link,
  },
  base: { ...theme.typography.caption, display: 'block' },
}));

/** What the bars show, with what each figure stands on, for whoever would rather read. */
export function KpiTrends({ kpis }: { kpis: Kpis }) {
  const classes = useStyles();
  const print = usePrintStyles();
  const t = useText();
  const rows: Row[] = [
    ...MEASURES.map(({ name, unit }) => ({
      id: name,
      label: t(`overview.kpis.${name}`),
      kpi: kpis[name],
      unit,
    })),
    ...furthestFirst(kpis.products).map(product => ({
      id: `product ${product.name}`,
      label: t('overview.kpis.trend.adoption', { title: product.title }),
      kpi: product,
      unit: 'share' as const,
    })),
  ];
  return (
    <details className={`${classes.root} ${print.screenOnly}`}>
      <summary className={classes.summary}>
        {t('overview.kpis.trend.title')}
      </summary>
      <DataTable
        caption={t('overview.kpis.trend.caption')}
        columns={trendColumns(t, quartersOfTrend(kpis.quarter), classes.base)}
        rows={rows}
        rowKey={({ id }) => id}
      />
    </details>
  );
}

function trendColumns(
  t: Text,
  quarters: string[],
  base: string,
): Column<Row>[] {
  return [
    {
      id: 'measure',
      header: t('overview.kpis.trend.measure'),
      render: ({ label }) => label,
    },
    ...quarters.map(
      (quarter): Column<Row> => ({
        id: quarter,
        header: quarter,
        align: 'right',
        render: ({ kpi, unit }) => {
          const point = kpi.trend.find(one => one.quarter === quarter);
          return point ? (
            <>
              {valueText(point.value, unit, t)}
              <span className={base}>{baseText(point, t)}</span>
            </>
          ) : (
            '–'
          );
        },
      }),
    ),
  ];
}

/** What a figure stands on: how many of how many, and of what part of all anything is known. */
function baseText(point: Kpi['trend'][number], t: Text): string {
  const { numerator, denominator, coverage = 1 } = point;
  const base =
    numerator === undefined
      ? t('overview.kpis.trend.timed', { count: denominator })
      : t('overview.kpis.trend.share', {
          numerator: formatNumber(numerator),
          denominator: formatNumber(denominator),
        });
  return coverage < 1
    ? t('overview.kpis.known', {
        base,
        percent: formatNumber(percent(coverage, 1) ?? 0),
      })
    : base;
}
