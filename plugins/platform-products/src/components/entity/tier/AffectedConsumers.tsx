import { useApi } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  AffectedConsumersPage,
  EntityTier,
} from 'backstage-plugin-platform-products-common';
import { useId, useState } from 'react';
import { platformProductsApiRef } from '../../../api';
import { useCursorPages } from '../../../hooks/useCursorPages';
import { Text, useText } from '../../../hooks/useText';
import { Column, DataTable } from '../../common/DataTable';
import { formatNumber } from '../../common/formatNumber';
import { Loaded } from '../../common/Loaded';
import { Pager } from '../../common/Pager';
import { TierLabel } from '../../tiers/common/TierLabel';
import type { Ladder } from '../../tiers/common/useLadder';

const CONSUMERS_PER_PAGE = 20;

type Consumer = AffectedConsumersPage['items'][number];

const useStyles = makeStyles(theme => ({
  tiers: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1, 2),
    listStyle: 'none',
    margin: theme.spacing(1, 0),
    padding: 0,
  },
  tier: { display: 'flex', alignItems: 'center', gap: theme.spacing(0.5) },
}));

/** Who suffers when the entity is down: how many of each tier, and each of them on demand. */
export function AffectedConsumers(props: { tier: EntityTier; ladder: Ladder }) {
  const { tier, ladder } = props;
  const { total, byTier } = tier.consumers;
  const classes = useStyles();
  const t = useText();
  const id = useId();
  const [open, setOpen] = useState(false);
  const heading = t('entity.tier.consumers.title');
  return (
    <section>
      <Typography variant="h6" component="h3" gutterBottom>
        {heading}
      </Typography>
      <div>
        {total === 0
          ? t('entity.tier.consumers.none')
          : t('entity.tier.consumers.total', { count: total })}
      </div>
      {total > 0 && (
        <>
          <ul
            className={classes.tiers}
            aria-label={t('entity.tier.consumers.byTier')}
          >
            {byTier.map(({ tier: name, consumers }) => (
              <li key={name ?? ''} className={classes.tier}>
                {formatNumber(consumers)} ×{' '}
                <TierLabel tier={name} ladder={ladder} />
              </li>
            ))}
          </ul>
          <Button
            size="small"
            variant="outlined"
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            {open
              ? t('entity.tier.consumers.hide')
              : t('entity.tier.consumers.show')}
          </Button>
          <div id={id}>
            {open && <ConsumersTable tier={tier} ladder={ladder} />}
          </div>
        </>
      )}
    </section>
  );
}

function ConsumersTable(props: { tier: EntityTier; ladder: Ladder }) {
  const { tier, ladder } = props;
  const { entityRef, title } = tier;
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const pages = useCursorPages(
    cursor =>
      api.getEntityTierConsumers(entityRef, {
        limit: CONSUMERS_PER_PAGE,
        cursor,
      }),
    entityRef,
  );
  const caption = t('entity.tier.consumers.caption', { entity: title });
  return (
    <>
      <Loaded state={pages}>
        {({ items }) => (
          <DataTable
            caption={caption}
            columns={consumerColumns(t, ladder)}
            rows={items}
            rowKey={row => row.entityRef}
          />
        )}
      </Loaded>
      <Pager pages={pages} caption={caption} pageSize={CONSUMERS_PER_PAGE} />
    </>
  );
}

function consumerColumns(t: Text, ladder: Ladder): Column<Consumer>[] {
  return [
    {
      id: 'entity',
      header: t('entity.tier.consumers.entity'),
      render: ({ entityRef, title }) => (
        <EntityRefLink entityRef={entityRef} title={title} />
      ),
    },
    {
      id: 'tier',
      header: t('entity.tier.title'),
      render: ({ tier }) => <TierLabel tier={tier} ladder={ladder} />,
    },
    {
      id: 'owner',
      header: t('entity.tier.consumers.owner'),
      render: ({ owner }) =>
        owner ? <EntityRefLink entityRef={owner} /> : t('common.unowned'),
    },
    {
      id: 'distance',
      header: t('entity.tier.consumers.distance'),
      render: ({ distance }) =>
        distance <= 1
          ? t('entity.tier.consumers.direct')
          : t('entity.tier.consumers.through', { count: distance - 1 }),
    },
  ];
}
