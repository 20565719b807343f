import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import type { EntityPaths } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import { AssignPath } from './AssignPath';
import type { PathSubject } from './EntityPathsDetails';
import { GoldenPathLink } from './GoldenPathLink';
import type { PathChange } from './PathChange';

/** A path that the entity might be on, for people to look at; it counts nowhere. */
export function PathSuggestion(props: {
  paths: EntityPaths;
  entity: PathSubject;
  onDone: (change?: PathChange) => void;
}) {
  const { paths, entity, onDone } = props;
  const { suggestion, may } = paths;
  const t = useText();
  if (!suggestion) {
    return null;
  }
  return (
    <Alert
      severity="info"
      role="note"
      action={
        may.assign && (
          <AssignPath
            entity={entity}
            wanted={{ path: suggestion.path, why: suggestion.why }}
            onDone={onDone}
          />
        )
      }
    >
      <AlertTitle>
        {t('paths.entity.suggestion.title', {
          path: (
            <GoldenPathLink name={suggestion.path}>
              {suggestion.title}
            </GoldenPathLink>
          ),
        })}
      </AlertTitle>
      {t('paths.entity.suggestion.note', { why: suggestion.why })}
    </Alert>
  );
}
