import { useApi } from '@backstage/core-plugin-api';
import DialogContentText from '@material-ui/core/DialogContentText';
import { useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { platformProductsApiRef } from '../../../api';
import { useLoad } from '../../../hooks/useLoad';
import { useText } from '../../../hooks/useText';
import { FormDialog } from '../../common/dialogs/FormDialog';
import { Loaded } from '../../common/Loaded';
import { AssignmentFields } from './AssignmentFields';
import { AssignmentDraft, assignmentOf } from './assignmentDraft';
import type { PathSubject } from './EntityPathsDetails';
import type { PathChange } from './PathChange';
import { useAssignPath } from './useEntityPaths';

/** The most that the API gives at once; a company has a handful. */
const MOST_PATHS = 500;

/** Says in the portal on which golden path an entity is, of which version, and why. */
export function AssignPathDialog(props: {
  entity: PathSubject;
  wanted?: { path: string; why: string };
  onDone: (change: PathChange) => void;
  onClose: () => void;
}) {
  const { entity, wanted, onDone, onClose } = props;
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const assign = useAssignPath(entity.entityRef);
  const paths = useLoad(() => api.getGoldenPaths({ limit: MOST_PATHS }), [api]);
  const [draft, setDraft] = useState<AssignmentDraft>({
    path: wanted?.path ?? '',
    version: '',
    reason: wanted?.why ?? '',
  });
  const assignment = assignmentOf(draft);
  const [{ loading, error }, send] = useAsyncFn(async () => {
    if (assignment) {
      onDone(await assign(assignment));
    }
  }, [assign, assignment, onDone]);
  return (
    <FormDialog
      title={t('paths.entity.assign.title', { entity: entity.title })}
      command={t('paths.entity.assign.send')}
      ready={assignment !== undefined}
      sending={loading}
      failure={error}
      onSubmit={send}
      onClose={onClose}
    >
      <DialogContentText>{t('paths.entity.assign.text')}</DialogContentText>
      <Loaded state={paths}>
        {({ items }) => (
          <AssignmentFields
            paths={items}
            draft={draft}
            onChange={patch => setDraft(current => ({ ...current, ...patch }))}
          />
        )}
      </Loaded>
    </FormDialog>
  );
}
