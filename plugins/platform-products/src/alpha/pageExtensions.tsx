import {
  ExtensionDefinition,
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { Container } from '@backstage/ui';
import { pagePaths, rootRouteRef } from '../routes';

const page = PageBlueprint.make({
  params: { path: '/platform-products', routeRef: rootRouteRef },
});

const overview = SubPageBlueprint.make({
  name: 'overview',
  params: {
    path: pagePaths.overview,
    title: 'Overview',
    loader: () =>
      import('../components/overview/OverviewPage').then(m => (
        <Container>
          <m.OverviewPage />
        </Container>
      )),
  },
});

const products = SubPageBlueprint.make({
  name: 'products',
  params: {
    path: pagePaths.products,
    title: 'Products',
    loader: () =>
      import('../components/products/ProductsRoutes').then(m => (
        <Container>
          <m.ProductsRoutes />
        </Container>
      )),
  },
});

const scorecards = SubPageBlueprint.make({
  name: 'scorecards',
  params: {
    path: pagePaths.scorecards,
    title: 'Scorecards',
    loader: () =>
      import('../components/scorecards/ScorecardsRoutes').then(m => (
        <Container>
          <m.ScorecardsRoutes />
        </Container>
      )),
  },
});

const goldenPaths = SubPageBlueprint.make({
  name: 'golden-paths',
  params: {
    path: pagePaths.goldenPaths,
    title: 'Golden paths',
    loader: () =>
      import('../components/paths/PathsRoutes').then(m => (
        <Container>
          <m.PathsRoutes />
        </Container>
      )),
  },
});

const tiers = SubPageBlueprint.make({
  name: 'tiers',
  params: {
    path: pagePaths.tiers,
    title: 'Tiers',
    loader: () =>
      import('../components/tiers/TiersRoutes').then(m => (
        <Container>
          <m.TiersRoutes />
        </Container>
      )),
  },
});

const notices = SubPageBlueprint.make({
  name: 'notices',
  params: {
    path: pagePaths.notices,
    title: 'Notices',
    loader: () =>
      import('../components/notices/NoticesRoutes').then(m => (
        <Container>
          <m.NoticesRoutes />
        </Container>
      )),
  },
});

const migrations = SubPageBlueprint.make({
  name: 'migrations',
  params: {
    path: pagePaths.migrations,
    title: 'My migrations',
    loader: () =>
      import('../components/migrations/MigrationsPage').then(m => (
        <Container>
          <m.MigrationsPage />
        </Container>
      )),
  },
});

const problems = SubPageBlueprint.make({
  name: 'problems',
  params: {
    path: pagePaths.problems,
    title: 'Problems',
    loader: () =>
      import('../components/problems/ProblemsPage').then(m => (
        <Container>
          <m.ProblemsPage />
        </Container>
      )),
  },
});

/** The pages of the suite, as tabs below the header that the app gives to every plugin. */
export const pageExtensions: ExtensionDefinition[] = [
  page,
  overview,
  products,
  scorecards,
  goldenPaths,
  tiers,
  notices,
  migrations,
  problems,
];
