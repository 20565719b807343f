import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { EntityTier } from 'backstage-plugin-platform-products-common';
import { Text, useText } from '../../../hooks/useText';
import { noticeRouteRef } from '../../../routes';
import { FindingStateLabel } from '../../tiers/common/FindingStateLabel';
import { LeaningPath } from '../../tiers/common/LeaningPath';

type Finding = EntityTier['findings'][number];

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(1.5), overflowWrap: 'anywhere' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
}));

/** One thing that the tier demands: whether it is met, why, and what to do if not. */
export function ObligationItem(props: { finding: Finding; tier: EntityTier }) {
  const { finding, tier } = props;
  const { state, why, fix, path } = finding;
  const classes = useStyles();
  const t = useText();
  // What the entity leans on is listed by itself, each with its path.
  const ownPath = tier.inversions.length === 0 ? path : undefined;
  return (
    <div className={classes.root}>
      <div className={classes.line}>
        <FindingStateLabel state={state} />
        <strong>{titleOf(finding, t)}</strong>
      </div>
      <div>{why}</div>
      {ownPath && ownPath.length > 0 && (
        <LeaningPath
          path={ownPath}
          from={tier.title}
          to={t('entity.tier.inversions.other')}
        />
      )}
      {fix && <div>{t('entity.tier.obligations.fix', { fix })}</div>}
      <NoticeOf finding={finding} />
    </div>
  );
}

/** The obligation, with the objective or scorecard where there may be several. */
function titleOf({ obligation, name }: Finding, t: Text): string {
  const what = t(`entity.tier.obligations.of.${obligation}`);
  return name && obligation !== 'minimumNoticeDays'
    ? t('entity.tier.obligations.named', { what, name })
    : what;
}

function NoticeOf({ finding: { obligation, name } }: { finding: Finding }) {
  const t = useText();
  const noticePath = useRouteRef(noticeRouteRef);
  return obligation === 'minimumNoticeDays' && name ? (
    <Link to={noticePath({ id: name })} underline="always">
      {t('entity.tier.obligations.notice')}
    </Link>
  ) : null;
}
