import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import type { GoldenPathRow } from 'backstage-plugin-platform-products-common';
import { useId } from 'react';
import { useText } from '../../../hooks/useText';
import { EmptyState } from '../../common/EmptyState';
import { ReasonField } from '../../common/dialogs/ReasonField';
import { AssignmentDraft, LONGEST_VERSION } from './assignmentDraft';

const useStyles = makeStyles(theme => ({
  fields: { display: 'grid', gap: theme.spacing(2) },
}));

/** Which path, which version of it, and why. */
export function AssignmentFields(props: {
  paths: GoldenPathRow[];
  draft: AssignmentDraft;
  onChange: (patch: Partial<AssignmentDraft>) => void;
}) {
  const { draft, onChange } = props;
  const classes = useStyles();
  const t = useText();
  const id = useId();
  // One that is not in force can put nobody on it.
  const paths = props.paths.filter(({ state }) => state !== 'disabled');
  const chosen = paths.find(({ name }) => name === draft.path);
  if (paths.length === 0) {
    return <EmptyState title={t('paths.entity.assign.none')} />;
  }
  return (
    <div className={classes.fields}>
      <TextField
        select
        id={`${id}-path`}
        label={t('paths.entity.assign.path')}
        required
        variant="outlined"
        value={chosen?.name ?? ''}
        helperText={
          chosen?.version &&
          t('paths.entity.assign.current', { version: chosen.version })
        }
        onChange={event => onChange({ path: event.target.value })}
      >
        {paths.map(({ name, title }) => (
          <MenuItem key={name} value={name}>
            {title}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        id={`${id}-version`}
        label={t('paths.entity.assign.version')}
        helperText={t('paths.entity.assign.versionHelp')}
        variant="outlined"
        value={draft.version}
        inputProps={{ maxLength: LONGEST_VERSION }}
        onChange={event => onChange({ version: event.target.value })}
      />
      <ReasonField
        required
        value={draft.reason}
        onChange={reason => onChange({ reason })}
      />
    </div>
  );
}
