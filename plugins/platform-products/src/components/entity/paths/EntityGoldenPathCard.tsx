import { stringifyEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import type { EntityPaths } from 'backstage-plugin-platform-products-common';
import { platformProductsApiRef } from '../../../api';
import { useLoad } from '../../../hooks/useLoad';
import { useText } from '../../../hooks/useText';
import { Loaded } from '../../common/Loaded';
import { DriftLabel } from '../../paths/common/DriftLabel';
import { isNotFound } from '../isNotFound';
import { NotReadYet } from '../NotReadYet';
import { useEntityTabPath } from '../useEntityTabPath';
import { JourneyProgress } from './JourneyProgress';
import { NextStep } from './NextStep';
import { Provenance } from './Provenance';

/** The card of the entity page for its golden path: where it comes from, how far it is, what comes next. */
export function EntityGoldenPathCard() {
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const state = useLoad(() => api.getEntityPaths(entityRef), [api, entityRef]);
  const { value, error, loading, retry } = state;
  // Most pages are of entities that no path is meant for: a card that says so would be in the way.
  if (value?.provenance === 'not-applicable') {
    return null;
  }
  return (
    <EntityInfoCard title={t('paths.entity.title')}>
      {error && !loading && isNotFound(error) ? (
        <NotReadYet retry={retry} />
      ) : (
        <Loaded state={state}>
          {paths => <CardBody paths={paths} entityRef={entityRef} />}
        </Loaded>
      )}
    </EntityInfoCard>
  );
}

function CardBody(props: { paths: EntityPaths; entityRef: string }) {
  const { paths, entityRef } = props;
  const t = useText();
  const tabPath = useEntityTabPath();
  const journey = paths.journeys.find(({ state }) => state === 'on');
  return (
    <Typography variant="body2" component="div">
      <Provenance paths={paths} />
      {journey && (
        <>
          <DriftLabel drift={journey.drift} />
          <JourneyProgress journey={journey} />
          <NextStep journey={journey} />
        </>
      )}
      <Link to={tabPath(entityRef)}>{t('paths.entity.card.more')}</Link>
    </Typography>
  );
}
