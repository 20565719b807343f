import Box from '@material-ui/core/Box';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import type { Migration } from 'backstage-plugin-platform-products-common';
import { useState } from 'react';
import { useText } from '../../hooks/useText';
import { DataTable } from '../common/DataTable';
import { useEntityTabPath } from '../entity/useEntityTabPath';
import { groupByNotice } from './groupByNotice';
import { migrationColumns, migrationKey } from './migrationColumns';
import { MigrationsDialog } from './MigrationsDialog';
import type { MigrationTarget } from './MigrationTarget';
import { useSelection } from './useSelection';

/** Migrations with what their team can say of each, or of several at once. */
export function MigrationsTable(props: {
  caption: string;
  migrations: Migration[];
  /** Changes with the filters and the page: what was selected is then out of sight. */
  listKey: string;
  onDone: () => void;
}) {
  const { caption, migrations, listKey, onDone } = props;
  const t = useText();
  const pathOf = useEntityTabPath();
  const selection = useSelection(listKey);
  const editable = migrations.filter(({ consumer }) => consumer.editable);
  const selected = editable.filter(row => selection.has(migrationKey(row)));
  return (
    <>
      {editable.length > 0 && (
        <BulkBar
          selected={selected}
          onDone={() => {
            selection.set([]);
            onDone();
          }}
        />
      )}
      <DataTable
        caption={caption}
        columns={migrationColumns({ t, pathOf, editable, selection, onDone })}
        rows={migrations}
        rowKey={migrationKey}
      />
    </>
  );
}

function BulkBar(props: { selected: Migration[]; onDone: () => void }) {
  const { selected, onDone } = props;
  const t = useText();
  const [targets, setTargets] = useState<MigrationTarget[]>();
  const sunsets = selected.flatMap(({ notice }) => notice.sunsetAt ?? []);
  return (
    <Box display="flex" alignItems="center" mb={1} style={{ gap: 16 }}>
      <Typography variant="body2" role="status">
        {t('migrations.bulk.selected', { count: selected.length })}
      </Typography>
      <Button
        size="small"
        variant="outlined"
        disabled={selected.length === 0}
        onClick={() => setTargets(groupByNotice(selected))}
      >
        {t('migrations.bulk.set')}
      </Button>
      {targets && (
        <MigrationsDialog
          targets={targets}
          sunsetAt={sunsets.sort()[0]}
          onDone={() => {
            setTargets(undefined);
            onDone();
          }}
          onClose={() => setTargets(undefined)}
        />
      )}
    </Box>
  );
}
