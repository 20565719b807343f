import { useApi } from '@backstage/core-plugin-api';
import Grid from '@material-ui/core/Grid';
import type { ProductDetail } from 'backstage-plugin-platform-products-common';
import { adoptionRate } from 'backstage-plugin-platform-products-core';
import { platformProductsApiRef } from '../../../api';
import { useLoad } from '../../../hooks/useLoad';
import { useText } from '../../../hooks/useText';
import { Figure, FigureList } from '../../common/Figure';
import { formatNumber } from '../../common/formatNumber';
import { Loaded } from '../../common/Loaded';
import { Section } from '../../common/Section';
import { percent } from '../../common/share';
import { Share } from '../../common/Share';
import { describeSelection } from '../../scorecards/describeSelection';
import { SourceText } from '../../scorecards/SourceText';
import { AdoptionBar } from '../common/AdoptionBar';
import { TargetLabel } from '../common/TargetLabel';
import { AdoptionTrend } from './AdoptionTrend';

/** How far adoption is, against which target, how it came about, and what counts as adoption. */
export function AdoptionSection({ product }: { product: ProductDetail }) {
  const { name, title, target } = product;
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const history = useLoad(async () => api.getProductHistory(name), [api, name]);
  return (
    <Section
      id="adoption"
      title={t('products.rate.title')}
      subheader={t('products.rate.subtitle')}
    >
      <Grid container spacing={3}>
        <Grid item xs={12} lg={5}>
          <Today product={product} />
          <WhatCounts product={product} />
        </Grid>
        <Grid item xs={12} lg={7}>
          <Loaded state={history}>
            {({ items }) => (
              <AdoptionTrend days={items} title={title} target={target} />
            )}
          </Loaded>
        </Grid>
      </Grid>
    </Section>
  );
}

function Today({ product }: { product: ProductDetail }) {
  const { adoption, target } = product;
  const { eligible, unknown } = adoption;
  const { least = 0, most = 0 } = adoptionRate(adoption);
  const t = useText();
  return (
    <>
      <AdoptionBar adoption={adoption} target={target} />
      <p>
        <TargetLabel adoption={adoption} target={target} />
      </p>
      {eligible > 0 && unknown > 0 && (
        <FigureList>
          <Figure
            label={t('products.rate.coverage')}
            value={<Share part={eligible - unknown} whole={eligible} />}
          />
          <Figure
            label={t('products.rate.least')}
            value={t('products.rate.range', {
              least: formatNumber(percent(least, 1) ?? 0),
              most: formatNumber(percent(most, 1) ?? 0),
            })}
          />
        </FigureList>
      )}
    </>
  );
}

function WhatCounts({ product }: { product: ProductDetail }) {
  const { eligible, adoptedWhen } = product;
  const t = useText();
  if (eligible === undefined) {
    return <p>{t('products.rate.everybody')}</p>;
  }
  return (
    <>
      <p>
        {t('products.rate.eligible', {
          selection: describeSelection(eligible, t),
        })}{' '}
        {adoptedWhen === undefined
          ? t('products.rate.byRelation')
          : t('products.rate.byExpression')}
      </p>
      {adoptedWhen !== undefined && (
        <SourceText
          label={t('products.rate.expression')}
          text={adoptedWhen}
          source={adoptedWhen}
        />
      )}
    </>
  );
}
