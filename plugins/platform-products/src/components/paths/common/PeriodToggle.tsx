import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { ToggleChoice } from '../../tiers/common/ToggleChoice';

const PERIODS = ['week', 'quarter'] as const;

/** A calendar week or a quarter of the year. */
export type Period = (typeof PERIODS)[number];

/** The period that the address names, or else the usual one of the page. */
export function periodIn(
  filters: Pick<QueryFilters, 'first'>,
  usual: Period,
): Period {
  return PERIODS.find(known => known === filters.first('period')) ?? usual;
}

/** Chooses between weeks and quarters; the address keeps what is not the usual one. */
export function PeriodToggle(props: { filters: QueryFilters; usual: Period }) {
  const { filters, usual } = props;
  const t = useText();
  return (
    <ToggleChoice
      label={t('paths.share.period')}
      value={periodIn(filters, usual)}
      options={PERIODS.map(value => ({
        value,
        label: t(`paths.share.periods.${value}`),
      }))}
      onChange={value =>
        filters.set({ period: value === usual ? [] : [value] })
      }
    />
  );
}
