import { Link, Progress } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import type { MigrationsPage } from 'backstage-plugin-platform-products-common';
import { platformProductsApiRef } from '../../api';
import { useLoad } from '../../hooks/useLoad';
import { useText } from '../../hooks/useText';
import { migrationsRouteRef } from '../../routes';
import { ErrorWithRetry } from '../common/ErrorWithRetry';
import { formatNumber } from '../common/formatNumber';
import { OPEN_STATES } from './migrationStates';
import { MyMigrationsTable } from './MyMigrationsTable';

/** What fits a widget of the home page without scrolling. */
const MIGRATIONS_SHOWN = 8;

/** What the signed-in user's teams have to move off next. */
export function MyMigrations() {
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const { value, loading, error, retry } = useLoad(
    () => api.getMigrations({ state: OPEN_STATES, limit: MIGRATIONS_SHOWN }),
    [api],
  );
  if (loading) {
    return <Progress />;
  }
  if (error) {
    return <ErrorWithRetry error={error} retry={retry} />;
  }
  if (!value || value.items.length === 0) {
    return (
      <Typography variant="body2">{t('migrations.widget.none')}</Typography>
    );
  }
  return (
    <>
      <MyMigrationsTable migrations={value.items} />
      <ToAll page={value} />
    </>
  );
}

function ToAll({ page }: { page: MigrationsPage }) {
  const t = useText();
  const path = useRouteRef(migrationsRouteRef)();
  const total = page.totalItems ?? page.items.length;
  return (
    <Typography variant="body2">
      <Link to={path}>
        {total > page.items.length
          ? t('migrations.widget.showAll', { total: formatNumber(total) })
          : t('migrations.widget.open')}
      </Link>
    </Typography>
  );
}
