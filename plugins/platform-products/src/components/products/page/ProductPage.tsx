import { Link } from '@backstage/core-components';
import {
  useApi,
  useRouteRef,
  useRouteRefParams,
} from '@backstage/core-plugin-api';
import Grid from '@material-ui/core/Grid';
import type { ProductDetail } from 'backstage-plugin-platform-products-common';
import { platformProductsApiRef } from '../../../api';
import { useLoad } from '../../../hooks/useLoad';
import { useQueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { productRouteRef, productsRouteRef } from '../../../routes';
import { Loaded } from '../../common/Loaded';
import { LoadedStatusNotice } from '../../common/LoadedStatusNotice';
import { PageSections } from '../../common/PageSections';
import { useLadder } from '../../tiers/common/useLadder';
import { AdoptionSection } from './AdoptionSection';
import { BehindSection } from './BehindSection';
import { CompetingSection } from './CompetingSection';
import { ConsumersSection } from './ConsumersSection';
import { DeprecationsSection } from './DeprecationsSection';
import { FindingsSection } from './FindingsSection';
import { FunnelSection } from './FunnelSection';
import { PartsSection } from './PartsSection';
import { ProductIntroduction } from './ProductIntroduction';
import { ReleasesSection } from './ReleasesSection';
import { SegmentsSection } from './SegmentsSection';
import { SlosSection } from './SlosSection';
import { StartSection } from './StartSection';
import { useProductVisit } from './useProductVisit';
import { ValueSection } from './ValueSection';

/** One product: why and how to use it, who does, who does not and why, and what is new or goes away. */
export function ProductPage() {
  const { name } = useRouteRefParams(productRouteRef);
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const listPath = useRouteRef(productsRouteRef);
  const state = useLoad(async () => api.getProduct(name), [api, name]);
  useProductVisit(state.value?.name);
  return (
    <>
      <Link to={listPath()}>← {t('products.back')}</Link>
      <LoadedStatusNotice />
      <Loaded state={state}>
        {product => <Sections key={product.name} product={product} />}
      </Loaded>
    </>
  );
}

function Sections({ product }: { product: ProductDetail }) {
  const filters = useQueryFilters();
  const ladder = useLadder();
  return (
    <>
      <ProductIntroduction product={product} ladder={ladder} />
      <PageSections>
        <Grid container spacing={3}>
          <Grid item xs={12} md={7}>
            <ValueSection product={product} />
          </Grid>
          <Grid item xs={12} md={5}>
            <StartSection product={product} />
          </Grid>
        </Grid>
        <AdoptionSection product={product} />
        <Grid container spacing={3}>
          <Grid item xs={12} lg={6}>
            <FunnelSection product={product} />
          </Grid>
          <Grid item xs={12} lg={6}>
            <SegmentsSection product={product} />
          </Grid>
        </Grid>
        <BehindSection product={product} filters={filters} ladder={ladder} />
        <ConsumersSection product={product} filters={filters} ladder={ladder} />
        <FindingsSection product={product} ladder={ladder} />
        <Grid container spacing={3}>
          <Grid item xs={12} md={6}>
            <ReleasesSection product={product} />
          </Grid>
          <Grid item xs={12} md={6}>
            <CompetingSection product={product} />
          </Grid>
        </Grid>
        <DeprecationsSection product={product} />
        <Grid container spacing={3}>
          <Grid item xs={12} lg={6}>
            <SlosSection product={product} />
          </Grid>
          <Grid item xs={12} lg={6}>
            <PartsSection parts={product.partList} ladder={ladder} />
          </Grid>
        </Grid>
      </PageSections>
    </>
  );
}
