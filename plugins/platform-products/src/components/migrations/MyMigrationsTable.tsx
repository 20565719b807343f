import { Link } from '@backstage/core-components';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type { Migration } from 'backstage-plugin-platform-products-common';
import { useText } from '../../hooks/useText';
import { useEntityTabPath } from '../entity/useEntityTabPath';
import { Deadline } from '../notices/Deadline';
import { MigrationStateLabel } from '../notices/MigrationStateLabel';
import { migrationKey } from './migrationColumns';
import { NoticeLink } from './NoticeLink';

/** One line per migration: who, off what, by when, how far. */
export function MyMigrationsTable(props: { migrations: Migration[] }) {
  const t = useText();
  const pathOf = useEntityTabPath();
  return (
    <Table size="small" aria-label={t('migrations.title')}>
      <TableHead>
        <TableRow>
          <TableCell>{t('migrations.columns.entity')}</TableCell>
          <TableCell>{t('migrations.columns.notice')}</TableCell>
          <TableCell>{t('migrations.columns.sunset')}</TableCell>
          <TableCell>{t('migrations.columns.state')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {props.migrations.map(migration => (
          <TableRow key={migrationKey(migration)}>
            <TableCell component="th" scope="row">
              <Link to={pathOf(migration.consumer.entityRef)}>
                {migration.consumer.title}
              </Link>
            </TableCell>
            <TableCell>
              <NoticeLink notice={migration.notice} />
            </TableCell>
            <TableCell>
              {migration.notice.sunsetAt ? (
                <Deadline value={migration.notice.sunsetAt} />
              ) : (
                t('migrations.noSunset')
              )}
            </TableCell>
            <TableCell>
              <MigrationStateLabel state={migration.consumer.state} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
