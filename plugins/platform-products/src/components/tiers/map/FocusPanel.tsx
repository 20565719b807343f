import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  EntityTier,
  TierMap,
} from 'backstage-plugin-platform-products-common';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { platformProductsApiRef } from '../../../api';
import { useLoad } from '../../../hooks/useLoad';
import { useText } from '../../../hooks/useText';
import { formatNumber } from '../../common/formatNumber';
import { Loaded } from '../../common/Loaded';
import { TierChip } from '../../common/TierChip';
import { useEntityTabPath } from '../../entity/useEntityTabPath';
import { InText } from '../common/InText';
import { LeaningPath } from '../common/LeaningPath';
import type { Ladder } from '../common/useLadder';
import { NodeButton } from './NodeButton';
import { relationText } from './relationText';

const useStyles = makeStyles(theme => ({
  panel: { padding: theme.spacing(2), overflowWrap: 'anywhere' },
  title: { '&:focus': { outline: 'none' } },
  part: { marginTop: theme.spacing(1.5) },
  list: { margin: 0, paddingLeft: theme.spacing(2.5) },
}));

/** The entity in the middle of the map: its tier, what it leans on, and what is wrong with that. */
export function FocusPanel(props: {
  entityRef: string;
  map: TierMap | undefined;
  ladder: Ladder;
  /** Whether somebody has just chosen it here, and wants to read. */
  takesFocus: boolean;
  onOpen: (entityRef: string) => void;
  onClose: () => void;
}) {
  const { entityRef, map, ladder, takesFocus, onOpen, onClose } = props;
  const api = useApi(platformProductsApiRef);
  const classes = useStyles();
  const t = useText();
  const id = useId();
  const pathOf = useEntityTabPath();
  const heading = useRef<HTMLHeadingElement>(null);
  const state = useLoad(() => api.getEntityTier(entityRef), [api, entityRef]);
  useEffect(() => {
    if (takesFocus) {
      heading.current?.focus();
    }
  }, [takesFocus, entityRef]);
  const known =
    map?.nodes.find(node => node.entityRef === entityRef)?.title ?? entityRef;
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-labelledby={id}
      className={classes.panel}
    >
      <Typography
        id={id}
        ref={heading}
        variant="h6"
        component="h3"
        tabIndex={-1}
        className={classes.title}
      >
        {t('tiers.map.panel.title', { entity: known })}
      </Typography>
      <Link to={pathOf(entityRef)}>{t('tiers.map.panel.page')}</Link>
      <Loaded state={state}>
        {tier => <TierFacts tier={tier} ladder={ladder} />}
      </Loaded>
      {map && <Neighbours entityRef={entityRef} map={map} onOpen={onOpen} />}
      <div className={classes.part}>
        <Button size="small" variant="outlined" onClick={onClose}>
          {t('tiers.map.panel.close')}
        </Button>
      </div>
    </Paper>
  );
}

function Part(props: { title: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <div className={classes.part}>
      <Typography variant="subtitle2" component="h4">
        {props.title}
      </Typography>
      <InText>{props.children}</InText>
    </div>
  );
}

function TierFacts(props: { tier: EntityTier; ladder: Ladder }) {
  const { tier, ladder } = props;
  const t = useText();
  return (
    <>
      <Part title={t('tiers.map.panel.tier')}>
        <TierChip tier={tier.tier} />
      </Part>
      <Part title={t('tiers.map.panel.owner')}>
        {tier.owner ? (
          <EntityRefLink entityRef={tier.owner} />
        ) : (
          t('common.unowned')
        )}
      </Part>
      <Part title={t('tiers.map.panel.inversions')}>
        <Inversions tier={tier} ladder={ladder} />
      </Part>
      {tier.implied && (
        <Part title={t('tiers.map.panel.implied')}>
          {t('tiers.map.panel.which', {
            entity: (
              <EntityRefLink
                entityRef={tier.implied.entityRef}
                title={tier.implied.title}
              />
            ),
            tier: ladder.titleOf(tier.implied.tier),
          })}
          <LeaningPath
            path={tier.implied.path}
            from={tier.implied.title}
            to={tier.title}
          />
        </Part>
      )}
      {tier.suggestion && (
        <Part title={t('tiers.map.panel.suggestion')}>
          {ladder.titleOf(tier.suggestion.tier)}: {tier.suggestion.why}
        </Part>
      )}
      <Part title={t('tiers.map.panel.consumers')}>
        <Consumers tier={tier} ladder={ladder} />
      </Part>
    </>
  );
}

function Inversions(props: { tier: EntityTier; ladder: Ladder }) {
  const { tier, ladder } = props;
  const t = useText();
  if (tier.inversions.length === 0) {
    return <>{t('tiers.map.panel.noInversions')}</>;
  }
  return (
    <>
      {tier.inversions.map(({ entityRef, title, path, ...to }) => (
        <div key={entityRef}>
          {t('tiers.map.panel.which', {
            entity: <EntityRefLink entityRef={entityRef} title={title} />,
            tier: ladder.titleOf(to.tier),
          })}
          <LeaningPath path={path} from={tier.title} to={title} />
        </div>
      ))}
      <p>{t('tiers.map.panel.fix')}</p>
    </>
  );
}

function Consumers(props: { tier: EntityTier; ladder: Ladder }) {
  const { total, byTier } = props.tier.consumers;
  const { titleOf } = props.ladder;
  const t = useText();
  return (
    <>
      {total === 0
        ? t('tiers.map.panel.noConsumers')
        : t('tiers.map.panel.consumersOf', {
            count: total,
            tiers: byTier
              .map(
                ({ tier, consumers }) =>
                  `${formatNumber(consumers)} × ${titleOf(tier)}`,
              )
              .join(', '),
          })}
    </>
  );
}

function Neighbours(props: {
  entityRef: string;
  map: TierMap;
  onOpen: (entityRef: string) => void;
}) {
  const { entityRef, map, onOpen } = props;
  const classes = useStyles();
  const t = useText();
  const button = (ref: string) => (
    <NodeButton
      entityRef={ref}
      node={map.nodes.find(node => node.entityRef === ref)}
      onOpen={onOpen}
    />
  );
  const down = map.edges.filter(edge => edge.from === entityRef);
  const up = map.edges.filter(edge => edge.to === entityRef);
  return (
    <>
      <Part title={t('tiers.map.panel.leansOn')}>
        {down.length === 0 && t('tiers.map.panel.leansOnNothing')}
        <ul className={classes.list}>
          {down.map(({ type, to }) => (
            <li key={`${type} ${to}`}>
              {relationText(type, t)} {button(to)}
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t('tiers.map.panel.leanedOnBy')}>
        {up.length === 0 && t('tiers.map.panel.leanedOnByNothing')}
        <ul className={classes.list}>
          {up.map(({ type, from }) => (
            <li key={`${type} ${from}`}>{button(from)}</li>
          ))}
        </ul>
      </Part>
    </>
  );
}
