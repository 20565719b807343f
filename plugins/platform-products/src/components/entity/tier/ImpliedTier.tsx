import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import type { EntityTier } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import { LeaningPath } from '../../tiers/common/LeaningPath';
import type { Ladder } from '../../tiers/common/useLadder';

/** Who of those that lean on the entity is the most critical, and how. */
export function ImpliedTier(props: { tier: EntityTier; ladder: Ladder }) {
  const { tier, ladder } = props;
  const { implied } = tier;
  const t = useText();
  if (!implied) {
    return null;
  }
  return (
    <section>
      <Typography variant="h6" component="h3" gutterBottom>
        {t('entity.tier.implied.title')}
      </Typography>
      <div>
        {t('entity.tier.implied.leanedOn', {
          entity: (
            <EntityRefLink
              entityRef={implied.entityRef}
              title={implied.title}
              underline="always"
            />
          ),
          tier: ladder.titleOf(implied.tier),
        })}{' '}
        {isMoreCritical(tier, ladder) &&
          t('entity.tier.implied.moreCritical', {
            tier: ladder.titleOf(implied.tier),
          })}
      </div>
      <LeaningPath path={implied.path} from={implied.title} to={tier.title} />
    </section>
  );
}

/** Whether somebody leans on the entity who is more critical than it. */
function isMoreCritical({ tier, implied }: EntityTier, ladder: Ladder) {
  const rank = ladder.tiers.find(({ name }) => name === implied?.tier)?.rank;
  return 'rank' in tier && rank !== undefined && rank < tier.rank;
}
