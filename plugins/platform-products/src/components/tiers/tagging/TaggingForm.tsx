import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormHelperText from '@material-ui/core/FormHelperText';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Alert from '@material-ui/lab/Alert';
import { FormEvent, useId } from 'react';
import { useText } from '../../../hooks/useText';
import { ReasonField } from '../../common/dialogs/ReasonField';
import { LONGEST_REASON } from '../../common/longestReason';
import type { Ladder } from '../common/useLadder';
import { isEvidenceWrong, TaggingDraft } from './TaggingDraft';

const useStyles = makeStyles(theme => ({
  form: {
    display: 'grid',
    gap: theme.spacing(2),
    maxWidth: 640,
    justifyItems: 'start',
  },
}));

/** The tier, why, and whether it counts at once. */
export function TaggingForm(props: {
  draft: TaggingDraft;
  ladder: Ladder;
  /** Whether the reader may do without a second person. */
  mayAssign: boolean;
  disabled: boolean;
  previewing: boolean;
  /** Why there is no preview. */
  failure?: Error;
  onChange: (patch: Partial<TaggingDraft>) => void;
  onPreview: () => void;
}) {
  const { draft, ladder, mayAssign, disabled, previewing, failure } = props;
  const { onChange, onPreview } = props;
  const classes = useStyles();
  const t = useText();
  const id = useId();
  const evidenceWrong = isEvidenceWrong(draft);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (draft.tier && !disabled && !previewing) {
      onPreview();
    }
  };
  return (
    <form className={classes.form} onSubmit={onSubmit} noValidate>
      <TextField
        select
        id={`${id}-tier`}
        label={t('tiers.tagging.choose.tier')}
        required
        size="small"
        variant="outlined"
        value={draft.tier}
        onChange={event => onChange({ tier: event.target.value })}
        style={{ minWidth: 240 }}
      >
        {ladder.tiers.map(({ name, title }) => (
          <MenuItem key={name} value={name}>
            {title}
          </MenuItem>
        ))}
      </TextField>
      <ReasonField
        label={t('tiers.tagging.choose.reason')}
        help={t('tiers.tagging.choose.reasonHelp')}
        required
        value={draft.reason}
        onChange={reason => onChange({ reason })}
      />
      <TextField
        id={`${id}-evidence`}
        type="url"
        label={t('tiers.tagging.choose.evidence')}
        helperText={
          evidenceWrong
            ? t('tiers.tagging.choose.evidenceWrong')
            : t('tiers.tagging.choose.evidenceHelp')
        }
        error={evidenceWrong}
        fullWidth
        size="small"
        variant="outlined"
        value={draft.evidence}
        inputProps={{ maxLength: LONGEST_REASON }}
        onChange={event => onChange({ evidence: event.target.value })}
      />
      {mayAssign && (
        <div>
          <FormControlLabel
            control={
              <Checkbox
                color="primary"
                checked={draft.direct}
                onChange={(_, direct) => onChange({ direct })}
                inputProps={{ 'aria-describedby': `${id}-direct` }}
              />
            }
            label={t('tiers.tagging.choose.direct')}
          />
          <FormHelperText id={`${id}-direct`}>
            {t('tiers.tagging.choose.directHelp')}
          </FormHelperText>
        </div>
      )}
      <Button
        type="submit"
        variant="outlined"
        color="primary"
        disabled={!draft.tier || disabled || previewing}
      >
        {t(
          previewing
            ? 'tiers.tagging.choose.previewing'
            : 'tiers.tagging.choose.preview',
        )}
      </Button>
      {failure && (
        <Alert severity="error">
          {t('tiers.tagging.choose.previewFailed', {
            reason: failure.message,
          })}
        </Alert>
      )}
    </form>
  );
}
