import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { SelectFilter } from '../../common/SelectFilter';

/** A filter that links set and nobody types: shown while it is set, so that it can be taken off. */
export function GivenFilter(props: {
  name: string;
  label: string;
  filters: QueryFilters;
}) {
  const { name, label, filters } = props;
  const values = filters.values(name);
  return values.length === 0 ? null : (
    <SelectFilter
      label={label}
      options={values.map(value => ({ value, label: value }))}
      values={values}
      onChange={next => filters.set({ [name]: next })}
    />
  );
}
