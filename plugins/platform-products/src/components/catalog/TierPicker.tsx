import { useApi } from '@backstage/core-plugin-api';
import {
  CatalogAutocomplete,
  DefaultEntityFilters,
  useEntityList,
} from '@backstage/plugin-catalog-react';
import Box from '@material-ui/core/Box';
import Typography from '@material-ui/core/Typography';
import { useEffect, useMemo } from 'react';
import { platformProductsApiRef } from '../../api';
import { useLoad } from '../../hooks/useLoad';
import { useText } from '../../hooks/useText';
import { ErrorWithRetry } from '../common/ErrorWithRetry';
import { TierFilter } from './TierFilter';

const HELP_ID = 'platform-products-tier-picker-help';

/**
 * Filter of the catalog index by the tier that counts for an entity, kept in the page's address as
 * `filters[tier]`.
 */
export function TierPicker() {
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const [chosen, choose] = useTierFilter();
  const { value, error, retry } = useLoad(() => api.getTiers(), [api]);
  const label = t('catalog.tierPicker.label');
  // The label that wraps the control would take the words of its buttons into the control's name.
  const textFieldProps = useMemo(
    () => ({
      inputProps: { 'aria-label': label, 'aria-describedby': HELP_ID },
    }),
    [label],
  );
  const titles = useMemo(
    () => new Map(value?.items.map(({ name, title }) => [name, title])),
    [value],
  );
  if (error) {
    return <ErrorWithRetry error={error} retry={retry} />;
  }
  return (
    <Box pb={1} pt={1}>
      <CatalogAutocomplete<string, true>
        multiple
        disableCloseOnSelect
        label={label}
        name="tier-picker"
        options={[...titles.keys()]}
        getOptionLabel={name => titles.get(name) ?? name}
        value={chosen}
        onChange={(_event, names) => choose(names)}
        TextFieldProps={textFieldProps}
      />
      <Typography id={HELP_ID} variant="caption" component="p">
        {t('catalog.tierPicker.help')}
      </Typography>
    </Box>
  );
}

/** The tiers that the list is filtered by, which a visitor may have brought along in the address. */
function useTierFilter(): [string[], (names: string[]) => void] {
  const { filters, updateFilters, queryParameters } = useEntityList<
    DefaultEntityFilters & { tier?: TierFilter }
  >();
  const inAddress = queryParameters.tier;
  useEffect(() => {
    const names = [inAddress ?? []].flat();
    if (names.length > 0) {
      updateFilters({ tier: new TierFilter(names) });
    }
  }, [inAddress, updateFilters]);
  const choose = (names: string[]) =>
    updateFilters({
      tier: names.length > 0 ? new TierFilter(names) : undefined,
    });
  return [filters.tier?.values ?? [], choose];
}
