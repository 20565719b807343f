import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Box from '@material-ui/core/Box';
import Checkbox from '@material-ui/core/Checkbox';
import type { Migration } from 'backstage-plugin-platform-products-common';
import type { Text } from '../../hooks/useText';
import type { Column } from '../common/DataTable';
import { TierTitle } from '../common/TierTitle';
import { Deadline } from '../notices/Deadline';
import { NoticeStageLabel } from '../notices/NoticeStageLabel';
import { ConsumerPath } from './ConsumerPath';
import { MigrationActions } from './MigrationActions';
import { MigrationHelp } from './MigrationHelp';
import { MigrationStanding } from './MigrationStanding';
import { NoticeLink } from './NoticeLink';
import type { Selection } from './useSelection';

/** In line with the first line of text that it stands beside. */
const beside = { padding: 0, marginRight: 8 };

/** Tells a row from all others: an entity may have to migrate for several notices. */
export function migrationKey({ notice, consumer }: Migration): string {
  return `${notice.id} ${consumer.entityRef}`;
}

/** Columns of the list of migrations: who, off what, by when, how far, why, and what to say. */
export function migrationColumns(options: {
  t: Text;
  pathOf: (entityRef: string) => string;
  /** Those that the reader may change. */
  editable: Migration[];
  selection: Selection;
  onDone: () => void;
}): Column<Migration>[] {
  const { t, pathOf, editable, selection, onDone } = options;
  return [
    {
      id: 'entity',
      header: (
        <Box display="flex" alignItems="center">
          <SelectAll t={t} editable={editable} selection={selection} />
          {t('migrations.columns.entity')}
        </Box>
      ),
      render: migration => (
        <EntityCell
          t={t}
          migration={migration}
          path={pathOf(migration.consumer.entityRef)}
          selection={selection}
        />
      ),
    },
    {
      id: 'notice',
      header: t('migrations.columns.notice'),
      render: ({ notice }) => (
        <>
          <NoticeLink notice={notice} />
          <div>{t(`notices.kind.${notice.kind}`)}</div>
          <MigrationHelp notice={notice} />
        </>
      ),
    },
    {
      id: 'sunset',
      header: t('migrations.columns.sunset'),
      render: ({ notice }) => (
        <>
          {notice.sunsetAt ? (
            <Deadline value={notice.sunsetAt} />
          ) : (
            t('migrations.noSunset')
          )}
          <div>
            <NoticeStageLabel stage={notice.stage} />
          </div>
          {notice.state === 'paused' && <div>{t('migrations.paused')}</div>}
        </>
      ),
    },
    {
      id: 'state',
      header: t('migrations.columns.state'),
      render: ({ consumer }) => <MigrationStanding consumer={consumer} />,
    },
    {
      id: 'why',
      header: t('migrations.columns.why'),
      render: ({ consumer }) => <ConsumerPath consumer={consumer} />,
    },
    {
      id: 'actions',
      header: t('migrations.columns.actions'),
      render: migration => (
        <MigrationActions migration={migration} onDone={onDone} />
      ),
    },
  ];
}

function SelectAll(props: {
  t: Text;
  editable: Migration[];
  selection: Selection;
}) {
  const { t, editable, selection } = props;
  const keys = editable.map(migrationKey);
  const chosen = keys.filter(selection.has).length;
  return keys.length === 0 ? null : (
    <Checkbox
      size="small"
      color="primary"
      checked={chosen === keys.length}
      indeterminate={chosen > 0 && chosen < keys.length}
      onChange={() => selection.set(chosen === keys.length ? [] : keys)}
      style={beside}
      inputProps={{ 'aria-label': t('migrations.bulk.selectAll') }}
    />
  );
}

function EntityCell(props: {
  t: Text;
  migration: Migration;
  path: string;
  selection: Selection;
}) {
  const { t, migration, path, selection } = props;
  const { consumer, notice } = migration;
  const key = migrationKey(migration);
  return (
    <Box display="flex" alignItems="flex-start">
      {consumer.editable && (
        <Checkbox
          size="small"
          color="primary"
          checked={selection.has(key)}
          onChange={() => selection.toggle(key)}
          style={beside}
          inputProps={{
            'aria-label': t('migrations.bulk.select', {
              entity: consumer.title,
              notice: notice.title,
            }),
          }}
        />
      )}
      <div>
        <Link to={path}>{consumer.title}</Link>
        <div>
          {consumer.owner ? (
            <EntityRefLink entityRef={consumer.owner} />
          ) : (
            t('common.unowned')
          )}
        </div>
        {consumer.tier && (
          <div>
            <TierTitle name={consumer.tier} />
          </div>
        )}
      </div>
    </Box>
  );
}
