import { useApi, useApiHolder } from '@backstage/core-plugin-api';
import {
  catalogApiRef,
  defaultEntityPresentation,
  entityPresentationApiRef,
} from '@backstage/plugin-catalog-react';
import { useState } from 'react';
import { useLoad } from '../../hooks/useLoad';
import { useText } from '../../hooks/useText';
import { SelectFilter } from './SelectFilter';

/** The key of entities that nobody owns, as the API names that group. */
export const NO_OWNER = 'none';

const OWNERS = 'relations.ownedBy';

const OWNER_FACET = { facets: [OWNERS] };

/** Chooses owners out of those that the catalog knows. They are asked for when first needed. */
export function OwnerFilter(props: {
  values: string[];
  onChange: (values: string[]) => void;
}) {
  const { values, onChange } = props;
  const t = useText();
  const catalog = useApi(catalogApiRef);
  const presentation = useApiHolder().get(entityPresentationApiRef);
  const [asked, setAsked] = useState(false);
  const { value, loading, error } = useLoad(
    async () => (asked ? catalog.getEntityFacets(OWNER_FACET) : undefined),
    [asked, catalog],
  );
  const refs = value?.facets[OWNERS].map(facet => facet.value).sort() ?? [];
  const nameOf = (ref: string) =>
    ref === NO_OWNER
      ? t('common.unowned')
      : (
          presentation?.forEntity(ref).snapshot ??
          defaultEntityPresentation(ref)
        ).primaryTitle;
  return (
    <SelectFilter
      label={t('common.filters.owner')}
      options={[NO_OWNER, ...new Set([...values, ...refs])]
        .filter((ref, index) => index === 0 || ref !== NO_OWNER)
        .map(ref => ({ value: ref, label: nameOf(ref) }))}
      values={values}
      onChange={onChange}
      loading={loading}
      onOpen={() => setAsked(true)}
      helperText={error && t('common.filters.ownersFailed')}
    />
  );
}
