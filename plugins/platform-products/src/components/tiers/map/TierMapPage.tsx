import { useApi } from '@backstage/core-plugin-api';
import Grid from '@material-ui/core/Grid';
import { useState } from 'react';
import { platformProductsApiRef } from '../../../api';
import { useLoad } from '../../../hooks/useLoad';
import { useQueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { Loaded } from '../../common/Loaded';
import { Section } from '../../common/Section';
import { useLadder } from '../common/useLadder';
import { FocusPanel } from './FocusPanel';
import { MapFilters } from './MapFilters';
import { mapQuery } from './mapQuery';
import { MapView } from './MapView';
import { ViewChoice } from './ViewChoice';

const SECTION_ID = 'map';

/** Who leans on whom, tier by tier, with what leans on too little. */
export function TierMapPage() {
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const filters = useQueryFilters();
  const ladder = useLadder();
  const query = mapQuery(filters);
  const state = useLoad(
    () => api.getTierMap(query),
    [api, JSON.stringify(query)],
  );
  const [opened, setOpened] = useState<string>();
  const { focus } = query;
  const caption = t('tiers.map.title');
  const open = (entityRef: string) => {
    setOpened(entityRef);
    filters.set({ focus: [entityRef] });
  };
  const close = () => {
    filters.set({ focus: [], depth: [] });
    // The button that had the focus is gone.
    document.getElementById(SECTION_ID)?.focus();
  };
  return (
    <Section
      id={SECTION_ID}
      title={caption}
      subheader={t('tiers.map.subtitle')}
      action={<ViewChoice filters={filters} />}
    >
      <MapFilters caption={caption} filters={filters} ladder={ladder} />
      <Grid container spacing={2}>
        <Grid item xs={12} lg={focus ? 8 : 12}>
          <Loaded state={state}>
            {map => (
              <MapView
                map={map}
                ladder={ladder}
                filters={filters}
                focus={focus}
                onOpen={open}
              />
            )}
          </Loaded>
        </Grid>
        {focus && (
          <Grid item xs={12} lg={4}>
            <FocusPanel
              entityRef={focus}
              map={state.value}
              ladder={ladder}
              takesFocus={opened === focus}
              onOpen={open}
              onClose={close}
            />
          </Grid>
        )}
      </Grid>
    </Section>
  );
}
