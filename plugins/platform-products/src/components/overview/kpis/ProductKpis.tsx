import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import type { Kpis } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import { productRouteRef, productsRouteRef } from '../../../routes';
import { Column, DataTable } from '../../common/DataTable';
import { formatNumber } from '../../common/formatNumber';
import { furthestFirst } from './furthestFirst';
import { KpiBase, KpiChangeLabel, KpiTargetLabel, KpiValue } from './KpiText';
import { quarterBefore } from './quarters';
import { ROWS_PRINTED, usePrintStyles } from './usePrintStyles';

type ProductKpi = Kpis['products'][number];

/** Adoption of each product against its target, those furthest from it first. */
export function ProductKpis({ kpis }: { kpis: Kpis }) {
  const { products } = kpis;
  const t = useText();
  const print = usePrintStyles();
  const listPath = useRouteRef(productsRouteRef);
  const columns = useColumns(quarterBefore(kpis.quarter));
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

function useColumns(before: string): Column<ProductKpi>[] {
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
      align: 'right',
      render: kpi => <KpiValue kpi={kpi} unit="share" />,
    },
    {
      id: 'base',
      header: t('overview.kpis.products.base'),
      render: kpi => <KpiBase kpi={kpi} of="product" />,
    },
    {
      id: 'target',
      header: t('overview.kpis.products.target'),
      render: kpi => <KpiTargetLabel kpi={kpi} unit="share" />,
    },
    {
      id: 'change',
      header: t('overview.kpis.products.change'),
      render: kpi => <KpiChangeLabel kpi={kpi} unit="share" quarter={before} />,
    },
    {
      id: 'behind',
      header: (
        <span className={print.screenOnly}>
          {t('overview.kpis.products.behind')}
        </span>
      ),
      render: ({ name, title }) => (
        <span className={print.screenOnly}>
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
