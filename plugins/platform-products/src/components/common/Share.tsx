import { useText } from '../../hooks/useText';
import { formatNumber } from './formatNumber';
import { percent } from './share';

/** A share that can be checked: "62 % (87 of 140)". */
export function Share({ part, whole }: { part: number; whole: number }) {
  const t = useText();
  const value = percent(part, whole);
  return value === undefined ? (
    <>{t('common.noShare')}</>
  ) : (
    <>
      {t('common.share', {
        percent: formatNumber(value),
        part: formatNumber(part),
        whole: formatNumber(whole),
      })}
    </>
  );
}
