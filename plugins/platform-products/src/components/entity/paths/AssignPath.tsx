import Button from '@material-ui/core/Button';
import { useState } from 'react';
import { useText } from '../../../hooks/useText';
import { AssignPathDialog } from './AssignPathDialog';
import type { PathSubject } from './EntityPathsDetails';
import type { PathChange } from './PathChange';

/** A button with which the reader says on which path an entity is. */
export function AssignPath(props: {
  entity: PathSubject;
  /** What to begin with. */
  wanted?: { path: string; why: string };
  onDone: (change?: PathChange) => void;
}) {
  const { entity, wanted, onDone } = props;
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" variant="outlined" onClick={() => setOpen(true)}>
        {wanted
          ? t('paths.entity.suggestion.assign')
          : t('paths.entity.assign.open')}
      </Button>
      {open && (
        <AssignPathDialog
          entity={entity}
          wanted={wanted}
          onDone={change => {
            setOpen(false);
            onDone(change);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
