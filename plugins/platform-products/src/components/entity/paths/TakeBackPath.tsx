import Button from '@material-ui/core/Button';
import type { EntityPaths } from 'backstage-plugin-platform-products-common';
import { useRef, useState } from 'react';
import { useText } from '../../../hooks/useText';
import { ReasonDialog } from '../../tiers/common/ReasonDialog';
import type { PathSubject } from './EntityPathsDetails';
import type { PathChange } from './PathChange';
import { useAssignPath } from './useEntityPaths';

/** What the API calls the source of what somebody said in the portal. */
const PORTAL = 'portal assignment';

/** Takes back what the portal says of an entity; nothing where its file says it. */
export function TakeBackPath(props: {
  paths: EntityPaths;
  entity: PathSubject;
  onDone: (change?: PathChange) => void;
}) {
  const { paths, entity, onDone } = props;
  const t = useText();
  const [open, setOpen] = useState(false);
  if (paths.stated?.source !== PORTAL) {
    return null;
  }
  return (
    <>
      <Button size="small" variant="outlined" onClick={() => setOpen(true)}>
        {t('paths.entity.takeBack.open')}
      </Button>
      {open && (
        <TakeBackDialog
          entity={entity}
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

function TakeBackDialog(props: {
  entity: PathSubject;
  onDone: (change?: PathChange) => void;
  onClose: () => void;
}) {
  const { entity, onDone, onClose } = props;
  const t = useText();
  const assign = useAssignPath(entity.entityRef);
  // Stays empty where somebody else was faster.
  const change = useRef<PathChange>();
  const run = async (reason = '') => {
    change.current = await assign({ path: null, reason });
    return { done: 1, refused: [] };
  };
  return (
    <ReasonDialog
      title={t('paths.entity.takeBack.title', { entity: entity.title })}
      text={t('paths.entity.takeBack.text')}
      command={t('paths.entity.takeBack.do')}
      run={run}
      onClose={onClose}
      onDone={() => onDone(change.current)}
    />
  );
}
