import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { ToggleChoice } from '../common/ToggleChoice';

const VIEWS = ['map', 'table'] as const;

/** Whether the map is shown as a picture or as a table. */
export type MapViewName = (typeof VIEWS)[number];

/** What the address asks for. */
export function viewOf(filters: Pick<QueryFilters, 'first'>): MapViewName {
  return filters.first('view') === 'table' ? 'table' : 'map';
}

/** Turns the picture into a table for everybody who would rather read, and back. */
export function ViewChoice({ filters }: { filters: QueryFilters }) {
  const t = useText();
  return (
    <ToggleChoice
      label={t('tiers.map.view.label')}
      value={viewOf(filters)}
      options={VIEWS.map(value => ({
        value,
        label: t(`tiers.map.view.${value}`),
      }))}
      onChange={view => filters.set({ view: view === 'table' ? [view] : [] })}
    />
  );
}
