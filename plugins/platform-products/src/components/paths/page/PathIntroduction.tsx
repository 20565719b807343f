import {
  EntityDisplayName,
  EntityRefLink,
} from '@backstage/plugin-catalog-react';
import Box from '@material-ui/core/Box';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import type { GoldenPathDetail } from 'backstage-plugin-platform-products-common';
import { Fragment } from 'react';
import { useText } from '../../../hooks/useText';
import { RelativeDate } from '../../common/RelativeDate';
import { SuiteLink } from '../../common/SuiteLink';
import { describeSelection } from '../../scorecards/describeSelection';

/** What the path is, whom it is for, and whether its newest text is in force. */
export function PathIntroduction({ path }: { path: GoldenPathDetail }) {
  const { title, description, appliesTo, state } = path;
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
      <StateNotice path={path} />
      {state !== 'disabled' && (
        <Typography variant="body2">
          {appliesTo === undefined
            ? t('paths.selectsAll')
            : t('paths.selects', {
                selection: describeSelection(appliesTo, t),
              })}
        </Typography>
      )}
      <Facts path={path} />
    </Box>
  );
}

function Facts({ path }: { path: GoldenPathDetail }) {
  const { owner, version, product, pathRef } = path;
  const t = useText();
  const facts = [
    version && t('paths.version', { version }),
    owner && t('paths.ownedBy', { owner: <Named entityRef={owner} /> }),
    product &&
      t('paths.product', { product: <SuiteLink entityRef={product} /> }),
    <EntityRefLink entityRef={pathRef}>{t('paths.definition')}</EntityRefLink>,
  ].filter(Boolean);
  return (
    <Typography variant="body2" component="div">
      {facts.map((fact, index) => (
        <Fragment key={index}>
          {index > 0 && ' · '}
          {fact}
        </Fragment>
      ))}
    </Typography>
  );
}

function Named({ entityRef }: { entityRef: string }) {
  return (
    <EntityRefLink entityRef={entityRef}>
      <EntityDisplayName entityRef={entityRef} />
    </EntityRefLink>
  );
}

function StateNotice({ path }: { path: GoldenPathDetail }) {
  const { state, stale, problems } = path;
  const t = useText();
  if (state === 'active' && problems.length === 0) {
    return null;
  }
  return (
    <Box mb={2}>
      <Alert severity={state === 'disabled' ? 'error' : 'warning'}>
        {state === 'disabled' && (
          <>
            <AlertTitle>{t('paths.disabledTitle')}</AlertTitle>
            {t('paths.disabledText')}
          </>
        )}
        {state === 'stale' && (
          <>
            <AlertTitle>{t('paths.staleTitle')}</AlertTitle>
            {stale &&
              t('paths.staleText', {
                date: <RelativeDate value={stale.since} />,
                reason: <>{stale.reason}</>,
              })}
          </>
        )}
        <ul>
          {problems.map((problem, index) => (
            <li key={index}>
              {t('paths.problem', {
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
