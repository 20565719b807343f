import { makeStyles } from '@material-ui/core/styles';
import type { EntityTier as EntityTierAnswer } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import type { Ladder } from '../../tiers/common/useLadder';
import { EntityTier } from '../EntityTier';
import { AffectedConsumers } from './AffectedConsumers';
import { AssignmentActions } from './AssignmentActions';
import { AssignmentFacts } from './AssignmentFacts';
import { DisagreementNotice } from './DisagreementNotice';
import { ImpliedTier } from './ImpliedTier';
import { InversionList } from './InversionList';
import { ObligationList } from './ObligationList';
import { ProposalNotice } from './ProposalNotice';
import { ProposeTier } from './ProposeTier';
import { SuggestionNotice } from './SuggestionNotice';
import type { TierChange } from './TierChange';
import { TierHistory } from './TierHistory';
import { TierReview } from './TierReview';
import { TierYaml } from './TierYaml';

const useStyles = makeStyles(theme => ({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 360px), 1fr))',
    gap: theme.spacing(3),
  },
  // `minmax(0, …)`: a wide table scrolls by itself instead of widening the column.
  column: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'start',
    gap: theme.spacing(2),
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

interface DetailsProps {
  tier: EntityTierAnswer;
  ladder: Ladder;
  version: number;
  onDone: (change?: TierChange) => void;
}

/** The tier with its reason and what it obliges to, beside those who lean on the entity. */
export function EntityTierDetails(props: DetailsProps) {
  const { tier, ladder, version, onDone } = props;
  const classes = useStyles();
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <TierStanding {...props} />
        <SuggestionNotice tier={tier} ladder={ladder} onDone={onDone} />
        {tier.proposal && (
          <ProposalNotice
            proposal={tier.proposal}
            ladder={ladder}
            onDone={onDone}
          />
        )}
        <DisagreementNotice tier={tier} />
        {'name' in tier.tier && <ObligationList tier={tier} />}
      </div>
      <div className={classes.column}>
        <InversionList tier={tier} ladder={ladder} />
        <ImpliedTier tier={tier} ladder={ladder} />
        <AffectedConsumers tier={tier} ladder={ladder} />
        <TierReview tier={tier} onDone={onDone} />
        <TierHistory
          entityRef={tier.entityRef}
          ladder={ladder}
          version={version}
        />
      </div>
    </div>
  );
}

function TierStanding({ tier, ladder, onDone }: DetailsProps) {
  const { assignment, proposal } = tier;
  const classes = useStyles();
  const t = useText();
  return (
    <div className={classes.column}>
      <EntityTier tier={tier.tier} />
      {assignment && (
        <AssignmentFacts assignment={assignment} ladder={ladder} />
      )}
      {/* Where they differ, the notice has it. */}
      {tier.yaml && !tier.disagreement && <TierYaml yaml={tier.yaml} />}
      <div className={classes.actions}>
        {/* There is one open proposal at most; those who may assign need not wait for it. */}
        {(!proposal || tier.may.assign) && (
          <ProposeTier tier={tier} onDone={onDone}>
            {t('entity.tier.propose.open')}
          </ProposeTier>
        )}
        {assignment && (
          <AssignmentActions
            assignment={assignment}
            ladder={ladder}
            onDone={onDone}
          />
        )}
      </div>
    </div>
  );
}
