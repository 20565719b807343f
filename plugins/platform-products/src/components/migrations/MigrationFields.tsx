import { usePermission } from '@backstage/plugin-permission-react';
import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { noticeUpdatePermission } from 'backstage-plugin-platform-products-common';
import { useId } from 'react';
import { Text, useText } from '../../hooks/useText';
import { formatDay } from '../common/formatDate';
import { formatNumber } from '../common/formatNumber';
import { MigrationStateLabel } from '../notices/MigrationStateLabel';
import { ChangeDraft, DraftProblems, LONGEST_NOTE } from './changeDraft';
import { needsReason, SETTABLE_STATES, SettableState } from './migrationStates';

const useStyles = makeStyles(theme => ({
  fields: { display: 'grid', gap: theme.spacing(2) },
  choice: { alignItems: 'flex-start', marginBottom: theme.spacing(0.5) },
}));

interface FieldsProps {
  draft: ChangeDraft;
  problems: DraftProblems;
  onChange: (patch: Partial<ChangeDraft>) => void;
  sunsetAt?: string;
}

/** The state, and what else it needs to be said. */
export function MigrationFields(props: FieldsProps) {
  const { draft, problems, onChange } = props;
  const classes = useStyles();
  const t = useText();
  const id = useId();
  const reason = needsReason(draft.state);
  return (
    <div className={classes.fields}>
      <StateChoice {...props} />
      {draft.state === 'planned' && <PlannedFor {...props} />}
      {draft.state === 'exempt' && <ExemptUntil {...props} />}
      <TextField
        id={`${id}-note`}
        label={
          reason ? t('migrations.dialog.reason') : t('migrations.dialog.remark')
        }
        value={draft.note}
        onChange={event => onChange({ note: event.target.value })}
        multiline
        minRows={2}
        maxRows={8}
        variant="outlined"
        required={reason}
        error={problems.note !== undefined}
        helperText={problems.note && noteProblem(t, problems.note, draft.note)}
      />
    </div>
  );
}

function StateChoice({ draft, onChange }: FieldsProps) {
  const classes = useStyles();
  const t = useText();
  const id = useId();
  // Nobody releases themselves: owners say everything but this.
  const { allowed: mayExempt } = usePermission({
    permission: noticeUpdatePermission,
  });
  const mayChoose = (state: SettableState) => state !== 'exempt' || mayExempt;
  return (
    <FormControl component="fieldset">
      <FormLabel component="legend" id={id}>
        {t('migrations.dialog.state')}
      </FormLabel>
      <RadioGroup
        aria-labelledby={id}
        value={draft.state}
        onChange={(_, value) =>
          onChange({ state: SETTABLE_STATES.find(state => state === value) })
        }
      >
        {SETTABLE_STATES.map(state => (
          <FormControlLabel
            key={state}
            value={state}
            className={classes.choice}
            disabled={!mayChoose(state)}
            control={<Radio color="primary" size="small" />}
            label={
              <>
                <MigrationStateLabel state={state} />
                <Typography
                  variant="body2"
                  color="textSecondary"
                  component="div"
                >
                  {mayChoose(state)
                    ? t(`migrations.dialog.means.${state}`)
                    : t('migrations.dialog.askToExempt')}
                </Typography>
              </>
            }
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
}

function PlannedFor({ draft, problems, onChange, sunsetAt }: FieldsProps) {
  const t = useText();
  const late =
    sunsetAt !== undefined &&
    Date.parse(draft.plannedFor) >= Date.parse(sunsetAt);
  const warning =
    late && t('migrations.dialog.afterSunset', { date: formatDay(sunsetAt) });
  return (
    <DayField
      label={t('migrations.dialog.plannedFor')}
      value={draft.plannedFor}
      onChange={plannedFor => onChange({ plannedFor })}
      problem={
        problems.plannedFor && t(`migrations.dialog.${problems.plannedFor}`)
      }
      help={warning || undefined}
    />
  );
}

function ExemptUntil({ draft, problems, onChange }: FieldsProps) {
  const t = useText();
  return (
    <DayField
      label={t('migrations.dialog.exemptUntil')}
      value={draft.exemptUntil}
      onChange={exemptUntil => onChange({ exemptUntil })}
      problem={
        problems.exemptUntil && t(`migrations.dialog.${problems.exemptUntil}`)
      }
      help={t('migrations.dialog.exemptUntilHelp')}
    />
  );
}

function DayField(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  problem?: string;
  help?: string;
}) {
  const { label, value, onChange, problem, help } = props;
  const id = useId();
  return (
    <TextField
      id={`${id}-day`}
      type="date"
      label={label}
      value={value}
      onChange={event => onChange(event.target.value)}
      InputLabelProps={{ shrink: true }}
      variant="outlined"
      required
      error={problem !== undefined}
      helperText={problem ?? help}
    />
  );
}

function noteProblem(
  t: Text,
  problem: NonNullable<DraftProblems['note']>,
  note: string,
): string {
  return problem === 'tooLong'
    ? t('migrations.dialog.tooLong', {
        most: formatNumber(LONGEST_NOTE),
        found: formatNumber(note.trim().length),
      })
    : t('migrations.dialog.reasonNeeded');
}
