import Typography from '@material-ui/core/Typography';
import type { ProductDetail } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import { CountBars } from '../../charts/CountBars';
import { formatNumber } from '../../common/formatNumber';
import { Section } from '../../common/Section';

const STAGES = ['eligible', 'aware', 'started', 'adopted', 'healthy'] as const;

/** How many of those it is meant for know it, have begun, use it, and fare well with it. */
export function FunnelSection({ product }: { product: ProductDetail }) {
  const { funnel, adoption } = product;
  const { eligible, unknown } = adoption;
  const t = useText();
  return (
    <Section
      id="funnel"
      title={t('products.funnel.title')}
      subheader={t('products.funnel.subtitle')}
    >
      <CountBars
        label={t('products.funnel.title')}
        whole={funnel.eligible}
        bars={STAGES.map(stage => ({
          id: stage,
          label: t(`products.funnel.${stage}`),
          count: funnel[stage],
          detail: (
            <Typography variant="caption" color="textSecondary">
              {t(`products.funnel.means.${stage}`)}
            </Typography>
          ),
        }))}
      />
      {unknown > 0 && (
        <p>
          {t('products.funnel.differs', {
            eligible: formatNumber(eligible),
            unknown: formatNumber(unknown),
            known: formatNumber(eligible - unknown),
          })}
        </p>
      )}
    </Section>
  );
}
