import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import Alert from '@material-ui/lab/Alert';
import { FormEvent, useId, useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { platformProductsApiRef } from '../../../api';
import { useLoad } from '../../../hooks/useLoad';
import { useText } from '../../../hooks/useText';
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
  const id = useId();
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
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!loading) {
      send();
    }
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={loading ? undefined : onClose}
      aria-labelledby={`${id}-title`}
    >
      <form onSubmit={onSubmit}>
        <DialogTitle id={`${id}-title`}>
          {t('paths.entity.assign.title', { entity: entity.title })}
        </DialogTitle>
        <DialogContent>
          <DialogContentText>{t('paths.entity.assign.text')}</DialogContentText>
          <Loaded state={paths}>
            {({ items }) => (
              <AssignmentFields
                paths={items}
                draft={draft}
                onChange={patch =>
                  setDraft(current => ({ ...current, ...patch }))
                }
              />
            )}
          </Loaded>
          {error && (
            <Alert severity="error">
              {t('paths.entity.assign.failed', { reason: error.message })}
            </Alert>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={loading}>
            {t('tiers.dialog.cancel')}
          </Button>
          <Button
            type="submit"
            color="primary"
            variant="contained"
            disabled={!assignment || loading}
          >
            {loading ? t('tiers.dialog.busy') : t('paths.entity.assign.send')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
