import Grid from '@material-ui/core/Grid';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { useId } from 'react';
import { useText } from '../../../hooks/useText';
import { NoticeText } from '../NoticeText';
import type { StepProps } from './StepProps';
import { WizardText } from './WizardText';

/** Why, and what consumers have to do about it. */
export function WhyStep(props: StepProps) {
  const t = useText();
  return (
    <>
      <MarkdownField {...props} field="reason" required />
      <MarkdownField {...props} field="description" />
      <WizardText
        {...props}
        field="guide"
        label={t('noticeEditor.why.guide')}
        maximum={2_000}
      />
      <EffortField {...props} />
    </>
  );
}

const useStyles = makeStyles(theme => ({
  preview: {
    minHeight: '100%',
    padding: theme.spacing(1, 2),
    border: `1px dashed ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    overflowWrap: 'anywhere',
    color: theme.palette.text.primary,
  },
}));

/** Markdown next to what readers will see of it. */
function MarkdownField(
  props: StepProps & { field: 'reason' | 'description'; required?: boolean },
) {
  const { form, field } = props;
  const classes = useStyles();
  const t = useText();
  const label = t(`noticeEditor.why.${field}`);
  const text = form[field]?.trim();
  return (
    <Grid container spacing={2}>
      <Grid item xs={12} md={6}>
        <WizardText
          {...props}
          label={label}
          helperText={t('noticeEditor.why.markdown')}
          maximum={20_000}
          rows={7}
        />
      </Grid>
      <Grid item xs={12} md={6}>
        <div
          role="group"
          aria-label={t('noticeEditor.why.preview', { field: label })}
          className={classes.preview}
        >
          {text ? (
            <NoticeText text={text} />
          ) : (
            <em>{t('noticeEditor.why.nothing')}</em>
          )}
        </div>
      </Grid>
    </Grid>
  );
}

function EffortField({ form, change, problemOf }: StepProps) {
  const t = useText();
  const id = useId();
  const problem = problemOf('effort');
  return (
    <TextField
      id={id}
      type="number"
      label={t('noticeEditor.why.effort')}
      value={form.effort ?? ''}
      onChange={({ target: { value } }) =>
        change({ effort: value === '' ? undefined : Number(value) })
      }
      error={Boolean(problem)}
      helperText={problem}
      inputProps={{ min: 0, max: 1_000, step: 0.5 }}
      margin="normal"
      variant="outlined"
      size="small"
      style={{ minWidth: 240 }}
    />
  );
}
