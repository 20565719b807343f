import { Header, Page, TabbedLayout } from '@backstage/core-components';
import { MigrationsPage } from '../components/migrations/MigrationsPage';
import { NoticesRoutes } from '../components/notices/NoticesRoutes';
import { OverviewPage } from '../components/overview/OverviewPage';
import { PathsRoutes } from '../components/paths/PathsRoutes';
import { ProblemsPage } from '../components/problems/ProblemsPage';
import { ProductsRoutes } from '../components/products/ProductsRoutes';
import { ScorecardsRoutes } from '../components/scorecards/ScorecardsRoutes';
import { TiersRoutes } from '../components/tiers/TiersRoutes';
import { useText } from '../hooks/useText';
import { pagePaths } from '../routes';

/** The pages below a header with tabs, as an app of the classic frontend system shows a plugin. */
export function PlatformProductsFrame() {
  const t = useText();
  return (
    <Page themeId="tool">
      <Header title={t('frame.title')} subtitle={t('frame.subtitle')} />
      <TabbedLayout>
        <TabbedLayout.Route
          path={pagePaths.overview}
          title={t('overview.title')}
        >
          <OverviewPage />
        </TabbedLayout.Route>
        <TabbedLayout.Route
          path={pagePaths.products}
          title={t('products.title')}
        >
          <ProductsRoutes />
        </TabbedLayout.Route>
        <TabbedLayout.Route
          path={pagePaths.scorecards}
          title={t('scorecards.title')}
        >
          <ScorecardsRoutes />
        </TabbedLayout.Route>
        <TabbedLayout.Route
          path={pagePaths.goldenPaths}
          title={t('paths.title')}
        >
          <PathsRoutes />
        </TabbedLayout.Route>
        <TabbedLayout.Route path={pagePaths.tiers} title={t('tiers.title')}>
          <TiersRoutes />
        </TabbedLayout.Route>
        <TabbedLayout.Route path={pagePaths.notices} title={t('notices.title')}>
          <NoticesRoutes />
        </TabbedLayout.Route>
        <TabbedLayout.Route
          path={pagePaths.migrations}
          title={t('migrations.title')}
        >
          <MigrationsPage />
        </TabbedLayout.Route>
        <TabbedLayout.Route
          path={pagePaths.problems}
          title={t('problems.title')}
        >
          <ProblemsPage />
        </TabbedLayout.Route>
      </TabbedLayout>
    </Page>
  );
}
