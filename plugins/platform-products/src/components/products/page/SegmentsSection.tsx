import { makeStyles } from '@material-ui/core/styles';
import type { ProductDetail } from 'backstage-plugin-platform-products-common';
import { Text, useText } from '../../../hooks/useText';
import { Column, DataTable } from '../../common/DataTable';
import { formatNumber } from '../../common/formatNumber';
import { Section } from '../../common/Section';
import { AdoptionBar } from '../common/AdoptionBar';
import { TargetLabel } from '../common/TargetLabel';

const useStyles = makeStyles({
  // The card is narrower than what is said of a target.
  label: { '& > span': { whiteSpace: 'normal' } },
});

const SEGMENTS = ['new', 'old'] as const;
type Segment = (typeof SEGMENTS)[number];

/** Whether what is new begins with the product, which says more of it than what was there before. */
export function SegmentsSection({ product }: { product: ProductDetail }) {
  const classes = useStyles();
  const t = useText();
  return (
    <Section
      id="segments"
      title={t('products.segments.title')}
      subheader={t('products.segments.subtitle')}
    >
      <DataTable
        caption={t('products.segments.title')}
        columns={segmentColumns(t, product, classes.label)}
        rows={[...SEGMENTS]}
        rowKey={segment => segment}
      />
    </Section>
  );
}

function segmentColumns(
  t: Text,
  { segments, target }: ProductDetail,
  label: string,
): Column<Segment>[] {
  return [
    {
      id: 'segment',
      header: t('products.segments.segment'),
      render: segment => t(`products.segments.${segment}`),
    },
    {
      id: 'eligible',
      header: t('products.segments.eligible'),
      align: 'right',
      render: segment => formatNumber(segments[segment].eligible),
    },
    {
      id: 'adoption',
      header: t('products.segments.adoption'),
      render: segment => (
        <>
          <AdoptionBar adoption={segments[segment]} target={target} />
          <div className={label}>
            <TargetLabel adoption={segments[segment]} target={target} />
          </div>
        </>
      ),
    },
  ];
}
