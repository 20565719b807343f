import type { AdoptionCountsRow } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import { formatNumber } from '../../common/formatNumber';
import { percent } from '../../common/share';

/** The rate of adoption with what it leaves open: "62 % of 140 eligible; 31 unknown". */
export function AdoptionShare(props: { adoption: AdoptionCountsRow }) {
  const { eligible, adopted, unknown } = props.adoption;
  const t = useText();
  if (eligible === 0) {
    return <>{t('products.adoption.notMeasured')}</>;
  }
  const share = percent(adopted, eligible - unknown);
  const values = {
    percent: formatNumber(share ?? 0),
    eligible: formatNumber(eligible),
    unknown: formatNumber(unknown),
  };
  if (share === undefined) {
    return <>{t('products.adoption.nothingKnown', values)}</>;
  }
  return (
    <>
      {unknown > 0
        ? t('products.adoption.withUnknown', values)
        : t('products.adoption.all', values)}
    </>
  );
}
