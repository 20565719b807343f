import { Progress } from '@backstage/core-components';
import Alert from '@material-ui/lab/Alert';
import type { TierMap } from 'backstage-plugin-platform-products-common';
import { lazy, Suspense } from 'react';
import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { EmptyState } from '../../common/EmptyState';
import { formatNumber } from '../../common/formatNumber';
import type { Ladder } from '../common/useLadder';
import { MapLegend } from './MapLegend';
import { MAP_FILTERS } from './mapQuery';
import { MapTable } from './MapTable';
import { viewOf } from './ViewChoice';

/** Who does not look at the map need not load what draws it. */
const TierMapCanvas = lazy(() =>
  import('./canvas/TierMapCanvas').then(m => ({ default: m.TierMapCanvas })),
);

/** The map as a picture or as a table, and how much of it is shown. */
export function MapView(props: {
  map: TierMap;
  ladder: Ladder;
  filters: QueryFilters;
  focus: string | undefined;
  onOpen: (entityRef: string) => void;
}) {
  const { map, ladder, filters, focus, onOpen } = props;
  const t = useText();
  if (map.nodes.length === 0) {
    return <NothingToDraw filters={filters} />;
  }
  const cut = map.totalNodes > map.nodes.length;
  return (
    <>
      <div role="status">
        {cut && (
          <Alert severity="info" role="presentation">
            {t('tiers.map.shown', {
              shown: formatNumber(map.nodes.length),
              total: formatNumber(map.totalNodes),
            })}
          </Alert>
        )}
      </div>
      {viewOf(filters) === 'table' ? (
        <MapTable map={map} ladder={ladder} onOpen={onOpen} />
      ) : (
        <>
          <Suspense fallback={<Progress aria-label={t('tiers.map.loading')} />}>
            <TierMapCanvas
              map={map}
              ladder={ladder}
              focus={focus}
              onOpen={onOpen}
            />
          </Suspense>
          <MapLegend />
        </>
      )}
    </>
  );
}

function NothingToDraw({ filters }: { filters: QueryFilters }) {
  const t = useText();
  const set = MAP_FILTERS.filter(name => filters.values(name).length > 0);
  if (set.length === 1 && set[0] === 'inversions') {
    return (
      <EmptyState
        title={t('tiers.map.empty.inversions')}
        description={t('tiers.map.empty.inversionsDescription')}
      />
    );
  }
  return (
    <EmptyState
      title={t('tiers.map.empty.title')}
      description={t(
        set.length > 0
          ? 'tiers.map.empty.filtered'
          : 'tiers.map.empty.description',
      )}
    />
  );
}
