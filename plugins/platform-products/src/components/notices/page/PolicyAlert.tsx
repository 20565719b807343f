import { useApi } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Box from '@material-ui/core/Box';
import Button from '@material-ui/core/Button';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import type { Notice } from 'backstage-plugin-platform-products-common';
import { useState } from 'react';
import { platformProductsApiRef } from '../../../api';
import { useText } from '../../../hooks/useText';
import { RelativeDate } from '../../common/RelativeDate';
import { PolicyViolations } from '../PolicyViolations';
import { CommandDialog } from './CommandDialog';

const DECISIONS = ['approve', 'reject'] as const;

/** Which rules of the policy a notice breaks, who asked for that and who allows it. */
export function PolicyAlert(props: { notice: Notice; reload: () => void }) {
  const { notice, reload } = props;
  const { override, violations } = notice;
  const t = useText();
  const broken = override?.violations ?? violations;
  if (broken.length === 0) {
    return null;
  }
  const waiting = override && !override.approvedBy;
  return (
    <Box mt={2}>
      <Alert severity="warning">
        <AlertTitle>
          {t(waiting ? 'notices.policy.waiting' : 'notices.policy.title')}
        </AlertTitle>
        <PolicyViolations violations={broken} />
        {override && <Override override={override} />}
        {waiting && <Decision notice={notice} reload={reload} />}
      </Alert>
    </Box>
  );
}

function Override(props: { override: NonNullable<Notice['override']> }) {
  const { requestedBy, requestedAt, reason, approvedBy, approvedAt } =
    props.override;
  const t = useText();
  return (
    <>
      <p>
        {t('notices.policy.requested', {
          by: <EntityRefLink entityRef={requestedBy} underline="always" />,
          date: <RelativeDate value={requestedAt} />,
          reason: <>{reason}</>,
        })}
      </p>
      {approvedBy && approvedAt && (
        <p>
          {t('notices.policy.approved', {
            by: <EntityRefLink entityRef={approvedBy} underline="always" />,
            date: <RelativeDate value={approvedAt} />,
          })}
        </p>
      )}
    </>
  );
}

/** For the second person; everybody else learns that there has to be one. */
function Decision(props: { notice: Notice; reload: () => void }) {
  const { notice, reload } = props;
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const [decision, setDecision] = useState<(typeof DECISIONS)[number]>();
  const offered = DECISIONS.filter(candidate =>
    notice.actions.includes(`${candidate}-override`),
  );
  if (offered.length === 0) {
    return (
      <p>
        {t('notices.policy.second', {
          by: (
            <EntityRefLink
              entityRef={notice.override?.requestedBy ?? ''}
              underline="always"
            />
          ),
        })}
      </p>
    );
  }
  return (
    <>
      {offered.map(candidate => (
        <Button
          key={candidate}
          size="small"
          variant="outlined"
          color="inherit"
          style={{ marginRight: 8 }}
          onClick={() => setDecision(candidate)}
        >
          {t(`notices.policy.${candidate}`)}
        </Button>
      ))}
      {decision && (
        <CommandDialog
          title={t(`notices.actions.confirm.${decision}.title`)}
          text={t(`notices.actions.confirm.${decision}.text`)}
          command={t(`notices.actions.confirm.${decision}.do`)}
          reason="required"
          run={reason =>
            api.decideOverride(notice.id, decision, {
              revision: notice.revision,
              reason: reason ?? '',
            })
          }
          onClose={() => setDecision(undefined)}
          onDone={() => {
            setDecision(undefined);
            reload();
          }}
        />
      )}
    </>
  );
}
