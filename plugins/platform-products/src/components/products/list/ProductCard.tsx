import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Card from '@material-ui/core/Card';
import CardContent from '@material-ui/core/CardContent';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import ReportProblemOutlinedIcon from '@material-ui/icons/ReportProblemOutlined';
import type { ProductRow } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import { productRouteRef } from '../../../routes';
import { IconLabel } from '../../common/IconLabel';
import { ScorecardStateLabel } from '../../scorecards/ScorecardStateLabel';
import { AdoptionBar } from '../common/AdoptionBar';
import { ProductFacts } from '../common/ProductFacts';
import { TargetLabel } from '../common/TargetLabel';

const useStyles = makeStyles(theme => ({
  content: {
    display: 'grid',
    // A word that is longer than the card breaks instead of widening it.
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'start',
    gap: theme.spacing(1),
    '& > span, & > a > span': { whiteSpace: 'normal' },
  },
}));

/** A product at a glance: whose it is, how ripe, how far adopted, and what goes away of it. */
export function ProductCard(props: {
  product: ProductRow;
  tier: string | undefined;
}) {
  const { product, tier } = props;
  const { name, title, description, state, adoption, target, notices } =
    product;
  const classes = useStyles();
  const t = useText();
  const path = useRouteRef(productRouteRef)({ name });
  return (
    <Card variant="outlined" component="article" aria-label={title}>
      <CardContent className={classes.content}>
        <Typography variant="h6" component="h5">
          <Link to={path}>{title}</Link>
        </Typography>
        {description && (
          <Typography variant="body2" color="textSecondary">
            {description}
          </Typography>
        )}
        {state !== 'active' && <ScorecardStateLabel state={state} />}
        <ProductFacts product={product} tier={tier} />
        <AdoptionBar adoption={adoption} target={target} />
        <TargetLabel adoption={adoption} target={target} />
        {notices > 0 && (
          <Link to={`${path}#deprecations`}>
            <IconLabel sign={{ icon: ReportProblemOutlinedIcon }}>
              {t('products.notices', { count: notices })}
            </IconLabel>
          </Link>
        )}
      </CardContent>
    </Card>
  );
}
