import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Alert from '@material-ui/lab/Alert';
import { FormEvent, useEffect, useId, useRef, useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { platformProductsApiRef } from '../../api';
import { useText } from '../../hooks/useText';
import { applyChange } from './applyChange';
import { changeOf, draftOf, draftProblems } from './changeDraft';
import { MigrationFields } from './MigrationFields';
import type { SettableState } from './migrationStates';
import type { MigrationTarget } from './MigrationTarget';
import { Refusals } from './Refusals';

/** Sets the state of consumers of one or several notices, and says which of them were refused. */
export function MigrationsDialog(props: {
  targets: MigrationTarget[];
  /** The state was set, for all or some of them; the dialog is to be closed. */
  onDone: () => void;
  /** Nothing was set; the dialog is to be closed. */
  onClose: () => void;
  wanted?: SettableState;
  sunsetAt?: string;
}) {
  const { targets, onDone, onClose, wanted, sunsetAt } = props;
  const t = useText();
  const id = useId();
  const consumers = targets.flatMap(target => target.consumers);
  const [draft, setDraft] = useState(() => draftOf(consumers, wanted));
  const [tried, setTried] = useState(false);
  const { saving, failure, result, save } = useSave(targets, onDone);
  const problems = draftProblems(draft, today());
  const close = result && result.changed.length > 0 ? onDone : onClose;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(problems).length === 0) {
      save(changeOf(draft));
    } else {
      focusFirstProblem(event.currentTarget);
    }
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      aria-labelledby={id}
      onClose={saving ? undefined : close}
    >
      <form onSubmit={submit} noValidate>
        <DialogTitle id={id}>
          {consumers.length === 1
            ? t('migrations.dialog.titleOne', { entity: consumers[0].title })
            : t('migrations.dialog.titleMany', { count: consumers.length })}
        </DialogTitle>
        <DialogContent>
          {result ? (
            <Refusals result={result} consumers={consumers} />
          ) : (
            <MigrationFields
              draft={draft}
              problems={tried ? problems : {}}
              sunsetAt={sunsetAt}
              onChange={patch => setDraft({ ...draft, ...patch })}
            />
          )}
          {failure && (
            <Alert severity="error">
              {t('migrations.dialog.failed', { reason: failure.message })}
            </Alert>
          )}
        </DialogContent>
        <DialogActions>
          {result ? (
            <CloseButton onClick={close} />
          ) : (
            <>
              <Button onClick={close} disabled={saving}>
                {t('migrations.dialog.cancel')}
              </Button>
              <Button
                type="submit"
                color="primary"
                variant="contained"
                disabled={saving}
              >
                {saving
                  ? t('migrations.dialog.saving')
                  : t('migrations.dialog.save')}
              </Button>
            </>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** Takes the focus from the button that it comes instead of. */
function CloseButton({ onClick }: { onClick: () => void }) {
  const t = useText();
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <Button ref={ref} onClick={onClick} color="primary">
      {t('migrations.dialog.close')}
    </Button>
  );
}

/** Saves a change; there is a result to show where something of it was refused. */
function useSave(targets: MigrationTarget[], onDone: () => void) {
  const api = useApi(platformProductsApiRef);
  const [{ loading, error, value }, save] = useAsyncFn(
    async (change: ReturnType<typeof changeOf>) => {
      const [{ noticeId, consumers }] = targets;
      if (targets.length === 1 && consumers.length === 1) {
        await api.setMigration(noticeId, consumers[0].entityRef, change);
        onDone();
        return undefined;
      }
      const result = await applyChange(api, targets, change);
      if (result.refused.length === 0) {
        onDone();
        return undefined;
      }
      return result;
    },
    [api, targets, onDone],
  );
  return {
    saving: loading,
    failure: error,
    result: loading ? undefined : value,
    save,
  };
}

/** Fields that are wrong are marked as such; the reader is led to the first one. */
function focusFirstProblem(form: EventTarget & Element) {
  requestAnimationFrame(() =>
    form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
  );
}

/** Days of the suite are UTC days. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}
