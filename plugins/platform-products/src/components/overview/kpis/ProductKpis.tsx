import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { Kpis } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import { productRouteRef, productsRouteRef } from '../../../routes';
import { Column, DataTable } from '../../common/DataTable';
import { formatNumber } from '../../common/formatNumber';
import { furthestFirst } from './furthestFirst';
import { KpiBase, KpiChangeLabel, KpiTargetLabel, KpiValue } from './KpiText';
import { QuarterBars } from './QuarterBars';
import { quarterBefore } from './quarters';
import { ROWS_PRINTED, usePrintStyles } from './usePrintStyles';

type ProductKpi = Kpis['products'][number];

const useStyles = makeStyles(theme => ({
  value: { fontWeight: 700 },
  base: {
    ...theme.typography.caption,
    display: 'block',
    minWidth: 130,
    '@media print': { fontSize: '8pt', lineHeight: 1.15 },
  },
  trend: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 1.5),
    // Bars of all rows under each other, whatever is said beside them.
    '& > svg': { flex: '0 0 112px' },
    '@media print': {
      flexWrap: 'nowrap',
      '& > svg': { flex: '0 0 44pt', minWidth: 0 },
    },
  },
  label: {
    flex: '1 1 140px',
    minWidth: 120,
    '& > span': { whiteSpace: 'normal' },
  },
  link: { whiteSpace: 'nowrap' },
}));

/** Adoption of each product against its target, those furthest from it first. */
export function ProductKpis({ kpis }: { kpis: Kpis }) {
  const { products } = kpis;
  const t = useText();
  const print = usePrintStyles();
  const listPath = useRouteRef(productsRouteRef);
  const columns = useColumns(kpis.quarter);
  const title = t('overview.kpis.products.title');
  return (
    <>
      <Typography variant="h6" component="h3">
        {title}
      </Typography>
      {products.length === 0 ? (
        <p>
          {t('overview.kpis.products.none')}{' '}
          <Link to={listPath()}>{t('overview.kpis.products.write')}</Link>
        </p>
      ) : (
        <DataTable
          caption={title}
          columns={columns}
          rows={furthestFirst(products)}
          rowKey={({ name }) => name}
        />
      )}
      {products.length > ROWS_PRINTED && (
        <p className={print.printOnly}>
          {t('overview.kpis.products.rest', {
            most: formatNumber(ROWS_PRINTED),
            all: formatNumber(products.length),
          })}
        </p>
      )}
    </>
  );
}

function useColumns(quarter: string): Column<ProductKpi>[] {
  const classes = useStyles();
  const t = useText();
  const print = usePrintStyles();
  const pathOf = useRouteRef(productRouteRef);
  return [
    {
      id: 'product',
      header: t('overview.kpis.products.product'),
      render: ({ name, title }) => <Link to={pathOf({ name })}>{title}</Link>,
    },
    {
      id: 'adoption',
      header: t('overview.kpis.products.adoption'),
      render: kpi => (
        <>
          <span className={classes.value}>
            <KpiValue kpi={kpi} unit="share" />
          </span>
          <span className={classes.base}>
            <KpiBase kpi={kpi} of="product" />
          </span>
        </>
      ),
    },
    {
      id: 'trend',
      header: t('overview.kpis.products.trend'),
      render: kpi => (
        <div className={classes.trend}>
          {kpi.trend.length > 0 && (
            <QuarterBars
              kpi={kpi}
              unit="share"
              label={t('overview.kpis.trend.adoption', { title: kpi.title })}
              quarter={quarter}
            />
          )}
          <div className={classes.label}>
            <KpiChangeLabel
              kpi={kpi}
              unit="share"
              quarter={quarterBefore(quarter)}
              isAim={kpi.target !== undefined}
            />
          </div>
        </div>
      ),
    },
    {
      id: 'target',
      header: t('overview.kpis.products.target'),
      render: kpi => (
        <div className={classes.label}>
          <KpiTargetLabel kpi={kpi} unit="share" />
        </div>
      ),
    },
    {
      id: 'behind',
      header: (
        <span className={print.screenOnly}>
          {t('overview.kpis.products.behind')}
        </span>
      ),
      render: ({ name, title }) => (
        <span className={`${classes.link} ${print.screenOnly}`}>
          <Link
            to={`${pathOf({ name })}#behind`}
            aria-label={t('overview.kpis.behind.product', { title })}
          >
            {t('overview.kpis.behind.short')}
          </Link>
        </span>
      ),
    },
  ];
}
