import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { EntityTier } from 'backstage-plugin-platform-products-common';
import { useState } from 'react';
import { useText } from '../../../hooks/useText';
import { LeaningPath } from '../../tiers/common/LeaningPath';
import { TierLabel } from '../../tiers/common/TierLabel';
import type { Ladder } from '../../tiers/common/useLadder';

/** As many as one reads at a glance, the nearest of them. */
const SHOWN = 3;

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: { marginBottom: theme.spacing(1.5), overflowWrap: 'anywhere' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
}));

/** What the entity leans on and should not, each with the way there in words. Nothing where all is well. */
export function InversionList(props: { tier: EntityTier; ladder: Ladder }) {
  const { tier, ladder } = props;
  const { inversions, title } = tier;
  const classes = useStyles();
  const t = useText();
  const [all, setAll] = useState(false);
  if (inversions.length === 0) {
    return null;
  }
  const heading = t('entity.tier.inversions.title');
  const hidden = all ? 0 : Math.max(0, inversions.length - SHOWN);
  return (
    <section>
      <Typography variant="h6" component="h3" gutterBottom>
        {heading}
      </Typography>
      <ol className={classes.list} aria-label={heading}>
        {inversions
          .slice(0, inversions.length - hidden)
          .map(({ entityRef, title: to, tier: name, path }) => (
            <li key={entityRef} className={classes.item}>
              <div className={classes.line}>
                <EntityRefLink entityRef={entityRef} title={to} />
                <TierLabel tier={name} ladder={ladder} />
              </div>
              <LeaningPath path={path} from={title} to={to} />
            </li>
          ))}
      </ol>
      {hidden > 0 && (
        <Button size="small" onClick={() => setAll(true)}>
          {t('entity.tier.inversions.more', { count: hidden })}
        </Button>
      )}
    </section>
  );
}
