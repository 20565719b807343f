import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { TierAssignmentRow } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import { RelativeDate } from '../../common/RelativeDate';
import type { Ladder } from '../../tiers/common/useLadder';
import { WebLink } from '../WebLink';

/** Who gave an entity a tier, or wants to, when and why. */
export function AssignmentFacts(props: {
  assignment: TierAssignmentRow;
  ladder: Ladder;
}) {
  const { assignment, ladder } = props;
  const { decidedBy, decidedAt, direct, evidence } = assignment;
  const t = useText();
  const proposed = {
    by: <Person entityRef={assignment.proposedBy} />,
    tier: ladder.titleOf(assignment.tier),
    date: <RelativeDate value={assignment.proposedAt} />,
  };
  return (
    <div style={{ overflowWrap: 'anywhere' }}>
      <div>
        {direct
          ? t('entity.tier.assignment.direct', proposed)
          : t('entity.tier.assignment.proposed', proposed)}
      </div>
      <Reason text={assignment.reason} />
      {evidence && (
        <div>
          <WebLink url={evidence}>
            {t('entity.tier.assignment.evidence')}
          </WebLink>
        </div>
      )}
      {!direct && assignment.state === 'approved' && decidedBy && decidedAt && (
        <>
          <div>
            {t('entity.tier.assignment.approved', {
              by: <Person entityRef={decidedBy} />,
              date: <RelativeDate value={decidedAt} />,
            })}
          </div>
          <Reason text={assignment.decisionReason} />
        </>
      )}
    </div>
  );
}

/** Underlined, as it stands within a sentence: colour alone would not tell it from the text. */
function Person({ entityRef }: { entityRef: string }) {
  return <EntityRefLink entityRef={entityRef} underline="always" />;
}

/** What somebody wrote, line by line as they did. */
function Reason({ text }: { text: string | undefined }) {
  const t = useText();
  return text ? (
    <div style={{ whiteSpace: 'pre-wrap' }}>
      {t('entity.tier.assignment.reason', { reason: text })}
    </div>
  ) : null;
}
