import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useState } from 'react';
import { useLoad } from '../../../hooks/useLoad';
import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { SelectFilter } from '../../common/SelectFilter';

const PART_OF = 'relations.partOf';

/** The kinds whose parts name a grouping. */
const PARTS = {
  system: ['component', 'api', 'resource'],
  domain: ['system'],
};

/** Chooses systems or domains out of those that have parts. They are asked for when first needed. */
export function GroupingFilter(props: {
  kind: 'system' | 'domain';
  filters: QueryFilters;
}) {
  const { kind, filters } = props;
  const t = useText();
  const catalog = useApi(catalogApiRef);
  const [asked, setAsked] = useState(false);
  const { value, loading, error } = useLoad(
    async () =>
      asked
        ? catalog.getEntityFacets({
            facets: [PART_OF],
            filter: { kind: PARTS[kind] },
          })
        : undefined,
    [asked, catalog, kind],
  );
  const values = filters.values(kind);
  const refs = (value?.facets[PART_OF] ?? [])
    .map(facet => facet.value)
    .filter(ref => ref.startsWith(`${kind}:`))
    .sort();
  return (
    <SelectFilter
      label={t(`common.filters.${kind}`)}
      options={[...new Set([...values, ...refs])].map(ref => ({
        value: ref,
        label: shortName(ref, kind),
      }))}
      values={values}
      onChange={next => filters.set({ [kind]: next })}
      loading={loading}
      onOpen={() => setAsked(true)}
      helperText={error && t('tiers.filters.groupingsFailed')}
    />
  );
}

/** The kind stands on the filter, and most catalogs have one namespace. */
function shortName(ref: string, kind: string): string {
  return ref.replace(`${kind}:`, '').replace(/^default\//, '');
}
