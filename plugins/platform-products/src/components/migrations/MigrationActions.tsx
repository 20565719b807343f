import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { Migration } from 'backstage-plugin-platform-products-common';
import { useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { platformProductsApiRef } from '../../api';
import { useText } from '../../hooks/useText';
import { MigrationDialog } from './MigrationDialog';
import type { SettableState } from './migrationStates';

const useStyles = makeStyles(theme => ({
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
}));

/**
 * What a team can say of a migration, right where it reads of it: that it has seen it (at once),
 * when it will move, or anything else. Nothing for who may not say it.
 */
export function MigrationActions(props: {
  migration: Migration;
  /** The state was set. */
  onDone: () => void;
}) {
  const { migration, onDone } = props;
  const { notice, consumer } = migration;
  const classes = useStyles();
  const t = useText();
  const [wanted, setWanted] = useState<SettableState | 'present'>();
  const acknowledgement = useAcknowledgement(migration, onDone);
  if (!consumer.editable) {
    return null;
  }
  const names = { notice: notice.title, entity: consumer.title };
  const unplanned = ['unseen', 'acknowledged'].includes(consumer.state);
  return (
    <div className={classes.actions}>
      {consumer.state === 'unseen' && (
        <Button
          size="small"
          variant="outlined"
          aria-label={t('migrations.actions.acknowledgeOf', names)}
          disabled={acknowledgement.loading}
          onClick={acknowledgement.start}
        >
          {t('migrations.actions.acknowledge')}
        </Button>
      )}
      {unplanned && (
        <Button
          size="small"
          variant="outlined"
          aria-label={t('migrations.actions.planOf', names)}
          onClick={() => setWanted('planned')}
        >
          {t('migrations.actions.plan')}
        </Button>
      )}
      <Button
        size="small"
        variant="outlined"
        aria-label={t('migrations.actions.moreOf', names)}
        onClick={() => setWanted('present')}
      >
        {t('migrations.actions.more')}
      </Button>
      {acknowledgement.error && (
        <Typography variant="caption" color="error" role="alert">
          {t('migrations.actions.failed', {
            reason: acknowledgement.error.message,
          })}
        </Typography>
      )}
      {wanted && (
        <MigrationDialog
          noticeId={notice.id}
          consumers={[consumer]}
          sunsetAt={notice.sunsetAt}
          wanted={wanted === 'present' ? undefined : wanted}
          onDone={() => {
            setWanted(undefined);
            onDone();
          }}
          onClose={() => setWanted(undefined)}
        />
      )}
    </div>
  );
}

function useAcknowledgement(migration: Migration, onDone: () => void) {
  const { notice, consumer } = migration;
  const api = useApi(platformProductsApiRef);
  const [{ loading, error }, start] = useAsyncFn(async () => {
    await api.setMigration(notice.id, consumer.entityRef, {
      state: 'acknowledged',
    });
    onDone();
  }, [api, notice.id, consumer.entityRef, onDone]);
  return { loading, error, start };
}
