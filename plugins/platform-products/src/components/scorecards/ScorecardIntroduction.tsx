import {
  EntityDisplayName,
  EntityRefLink,
} from '@backstage/plugin-catalog-react';
import Box from '@material-ui/core/Box';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import type { ScorecardDetail } from 'backstage-plugin-platform-products-common';
import { useText } from '../../hooks/useText';
import { formatNumber } from '../common/formatNumber';
import { RelativeDate } from '../common/RelativeDate';
import { describeSelection } from './describeSelection';

/** What the scorecard is, what it is for, and whether its newest text is in force. */
export function ScorecardIntroduction(props: { scorecard: ScorecardDetail }) {
  const { scorecard } = props;
  const { title, description, owner, entities, checks, appliesTo } = scorecard;
  const t = useText();
  return (
    <Box mb={3}>
      <Typography variant="h3" component="h2">
        {title}
      </Typography>
      {description && (
        <Typography variant="body1" paragraph>
          {description}
        </Typography>
      )}
      <StateNotice scorecard={scorecard} />
      {scorecard.state !== 'disabled' && (
        <Typography variant="body2">
          {t('scorecards.entities', {
            count: entities,
            checks: formatNumber(checks.length),
          })}{' '}
          {appliesTo === undefined
            ? t('scorecards.selectsAll')
            : t('scorecards.selects', {
                selection: describeSelection(appliesTo, t),
              })}
        </Typography>
      )}
      <Typography variant="body2" component="div">
        {owner && (
          <>
            {t('scorecards.ownedBy', {
              owner: (
                <EntityRefLink entityRef={owner}>
                  <EntityDisplayName entityRef={owner} />
                </EntityRefLink>
              ),
            })}
            {' · '}
          </>
        )}
        <EntityRefLink entityRef={scorecard.scorecardRef}>
          {t('scorecards.definition')}
        </EntityRefLink>
      </Typography>
    </Box>
  );
}

function StateNotice({ scorecard }: { scorecard: ScorecardDetail }) {
  const { state, stale, problems } = scorecard;
  const t = useText();
  if (state === 'active' && problems.length === 0) {
    return null;
  }
  return (
    <Box mb={2}>
      <Alert severity={state === 'disabled' ? 'error' : 'warning'}>
        {state === 'disabled' && (
          <>
            <AlertTitle>{t('scorecards.disabledTitle')}</AlertTitle>
            {t('scorecards.disabledText')}
          </>
        )}
        {state === 'stale' && (
          <>
            <AlertTitle>{t('scorecards.staleTitle')}</AlertTitle>
            {stale &&
              t('scorecards.staleText', {
                date: <RelativeDate value={stale.since} />,
                reason: <>{stale.reason}</>,
              })}
          </>
        )}
        <ul>
          {problems.map((problem, index) => (
            <li key={index}>
              {t('scorecards.problem', {
                path: problem.path,
                found: problem.found,
                allowed: problem.allowed,
              })}
            </li>
          ))}
        </ul>
      </Alert>
    </Box>
  );
}
