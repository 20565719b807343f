import { stringifyEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import type { EntityTier } from 'backstage-plugin-platform-products-common';
import { platformProductsApiRef } from '../../api';
import { useLoad } from '../../hooks/useLoad';
import { useText } from '../../hooks/useText';
import { Loaded } from '../common/Loaded';
import { TierChip } from '../common/TierChip';
import { isNotFound } from './isNotFound';
import { NotReadYet } from './NotReadYet';
import { TierAttention } from './tier/TierAttention';
import { useEntityTabPath } from './useEntityTabPath';

/** The card of the entity page for those who look for the tier alone: which, how many obligations are open, and the way to the rest. */
export function EntityTierCard() {
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const state = useLoad(() => api.getEntityTier(entityRef), [api, entityRef]);
  const { error, loading, retry } = state;
  return (
    <EntityInfoCard title={t('entity.tier.title')}>
      {error && !loading && isNotFound(error) ? (
        <NotReadYet retry={retry} />
      ) : (
        <Loaded state={state}>{tier => <CardBody tier={tier} />}</Loaded>
      )}
    </EntityInfoCard>
  );
}

function CardBody({ tier }: { tier: EntityTier }) {
  const t = useText();
  const tabPath = useEntityTabPath();
  return (
    <>
      <TierChip tier={tier.tier} />
      <Typography variant="body2" component="div" style={{ margin: '8px 0' }}>
        <TierAttention tier={tier} />
      </Typography>
      <Typography variant="body2">
        <Link to={tabPath(tier.entityRef)}>{t('entity.tier.card.more')}</Link>
      </Typography>
    </>
  );
}
