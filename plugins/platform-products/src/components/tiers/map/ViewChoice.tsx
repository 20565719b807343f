import ToggleButton from '@material-ui/lab/ToggleButton';
import ToggleButtonGroup from '@material-ui/lab/ToggleButtonGroup';
import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';

/** Whether the map is shown as a picture or as a table. */
export type MapViewName = 'map' | 'table';

/** What the address asks for. */
export function viewOf(filters: Pick<QueryFilters, 'first'>): MapViewName {
  return filters.first('view') === 'table' ? 'table' : 'map';
}

/** Turns the picture into a table for everybody who would rather read, and back. */
export function ViewChoice({ filters }: { filters: QueryFilters }) {
  const t = useText();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={viewOf(filters)}
      aria-label={t('tiers.map.view.label')}
      onChange={(_, next) =>
        // Nothing is handed over when the chosen one is pressed again.
        next && filters.set({ view: next === 'table' ? ['table'] : [] })
      }
    >
      {(['map', 'table'] as const).map(name => (
        <ToggleButton key={name} value={name} style={{ textTransform: 'none' }}>
          {t(`tiers.map.view.${name}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
