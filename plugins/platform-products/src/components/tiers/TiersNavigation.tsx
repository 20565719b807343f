import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import { useText } from '../../hooks/useText';
import {
  tierFindingsRouteRef,
  tierMapRouteRef,
  tierProposalsRouteRef,
  tierReviewsRouteRef,
  tiersRouteRef,
  tierTaggingRouteRef,
} from '../../routes';

const ROUTES = {
  overview: tiersRouteRef,
  map: tierMapRouteRef,
  findings: tierFindingsRouteRef,
  proposals: tierProposalsRouteRef,
  reviews: tierReviewsRouteRef,
  tagging: tierTaggingRouteRef,
};

/** One of the pages about tiers. */
export type TiersPart = keyof typeof ROUTES;

const PARTS = [
  'overview',
  'map',
  'findings',
  'proposals',
  'reviews',
  'tagging',
] as const;

const useStyles = makeStyles(theme => ({
  tabs: { marginBottom: theme.spacing(2), minHeight: 40 },
  tab: {
    minHeight: 40,
    minWidth: 0,
    textTransform: 'none',
    // The theme underlines links under the pointer, not tabs.
    '&:hover': { textDecoration: 'none' },
  },
}));

/** The pages about tiers as links, with the current one marked. */
export function TiersNavigation({ current }: { current: TiersPart }) {
  const classes = useStyles();
  const t = useText();
  const paths: Record<TiersPart, string> = {
    overview: useRouteRef(ROUTES.overview)(),
    map: useRouteRef(ROUTES.map)(),
    findings: useRouteRef(ROUTES.findings)(),
    proposals: useRouteRef(ROUTES.proposals)(),
    reviews: useRouteRef(ROUTES.reviews)(),
    tagging: useRouteRef(ROUTES.tagging)(),
  };
  return (
    <nav aria-label={t('tiers.parts.label')}>
      <Tabs
        value={current}
        aria-label={t('tiers.parts.label')}
        className={classes.tabs}
        indicatorColor="primary"
        variant="scrollable"
        scrollButtons="auto"
      >
        {PARTS.map(part => (
          <Tab
            key={part}
            value={part}
            label={t(`tiers.parts.${part}`)}
            className={classes.tab}
            component={Link}
            to={paths[part]}
            aria-current={part === current ? 'page' : undefined}
          />
        ))}
      </Tabs>
    </nav>
  );
}
