import { useText } from '../../../hooks/useText';
import { SelectFilter } from '../../common/SelectFilter';
import { useKindName } from './useKindName';

/** Chooses kinds of entities. */
export function KindFilter(props: {
  /** Those that can be chosen, lower case. */
  kinds: string[];
  values: string[];
  onChange: (values: string[]) => void;
}) {
  const { kinds, values, onChange } = props;
  const t = useText();
  const nameOf = useKindName();
  return (
    <SelectFilter
      label={t('tiers.filters.kind')}
      options={[...new Set([...kinds, ...values])].map(kind => ({
        value: kind,
        label: nameOf(kind),
      }))}
      values={values}
      onChange={onChange}
    />
  );
}
