import { useApi } from '@backstage/core-plugin-api';
import { useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { platformProductsApiRef } from '../../api';
import { useText } from '../../hooks/useText';
import { FormDialog } from '../common/dialogs/FormDialog';
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
  const consumers = targets.flatMap(target => target.consumers);
  const [draft, setDraft] = useState(() => draftOf(consumers, wanted));
  const [tried, setTried] = useState(false);
  const { saving, failure, result, save } = useSave(targets, onDone);
  const problems = draftProblems(draft, today());
  const close = result && result.changed.length > 0 ? onDone : onClose;
  const submit = (form: HTMLFormElement) => {
    setTried(true);
    if (Object.keys(problems).length === 0) {
      save(changeOf(draft));
    } else {
      focusFirstProblem(form);
    }
  };
  return (
    <FormDialog
      title={
        consumers.length === 1
          ? t('migrations.dialog.titleOne', { entity: consumers[0].title })
          : t('migrations.dialog.titleMany', { count: consumers.length })
      }
      command={t('migrations.dialog.save')}
      ready
      noValidate
      sending={saving}
      failure={failure}
      onSubmit={submit}
      onClose={close}
      result={result && <Refusals result={result} consumers={consumers} />}
    >
      <MigrationFields
        draft={draft}
        problems={tried ? problems : {}}
        sunsetAt={sunsetAt}
        onChange={patch => setDraft({ ...draft, ...patch })}
      />
    </FormDialog>
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
function focusFirstProblem(form: HTMLFormElement) {
  requestAnimationFrame(() =>
    form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
  );
}

/** Days of the suite are UTC days. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}
