import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import LayersIcon from '@material-ui/icons/Layers';
import { PlatformProductsClient } from 'backstage-plugin-platform-products-common';
import { entityExtensions } from './alpha/entityExtensions';
import { pageExtensions } from './alpha/pageExtensions';
import { platformProductsApiRef } from './api';
import {
  editNoticeRouteRef,
  goldenPathRouteRef,
  goldenPathsRouteRef,
  migrationsRouteRef,
  newNoticeRouteRef,
  noticeRouteRef,
  noticesRouteRef,
  overviewRouteRef,
  problemsRouteRef,
  productRouteRef,
  productsRouteRef,
  rootRouteRef,
  scorecardRouteRef,
  scorecardsRouteRef,
  templateRouteRef,
  tierFindingsRouteRef,
  tierMapRouteRef,
  tierProposalsRouteRef,
  tierReviewsRouteRef,
  tiersRouteRef,
  tierTaggingRouteRef,
} from './routes';

const clientApi = ApiBlueprint.make({
  params: define =>
    define({
      api: platformProductsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new PlatformProductsClient(deps),
    }),
});

/**
 * The plugin for apps of the new frontend system: pages, entity cards and tab, catalog filter and
 * home widgets.
 *
 * @alpha
 */
const platformProductsPlugin = createFrontendPlugin({
  pluginId: 'platform-products',
  title: 'Platform',
  icon: <LayersIcon fontSize="inherit" />,
  info: { packageJson: () => import('../package.json') },
  routes: {
    root: rootRouteRef,
    overview: overviewRouteRef,
    products: productsRouteRef,
    product: productRouteRef,
    scorecards: scorecardsRouteRef,
    scorecard: scorecardRouteRef,
    goldenPaths: goldenPathsRouteRef,
    goldenPath: goldenPathRouteRef,
    tiers: tiersRouteRef,
    tierMap: tierMapRouteRef,
    tierFindings: tierFindingsRouteRef,
    tierProposals: tierProposalsRouteRef,
    tierReviews: tierReviewsRouteRef,
    tierTagging: tierTaggingRouteRef,
    notices: noticesRouteRef,
    notice: noticeRouteRef,
    newNotice: newNoticeRouteRef,
    editNotice: editNoticeRouteRef,
    migrations: migrationsRouteRef,
    problems: problemsRouteRef,
  },
  externalRoutes: { template: templateRouteRef },
  extensions: [clientApi, ...pageExtensions, ...entityExtensions],
});

export default platformProductsPlugin;
