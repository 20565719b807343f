import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import { useId } from 'react';
import { useText } from '../../../hooks/useText';
import { EntitiesInput } from '../EntitiesInput';
import { NOTICE_KINDS } from '../list/noticesQuery';
import type { StepProps } from './StepProps';
import { WizardText } from './WizardText';

/** What goes away, who answers for it, and what there is instead. */
export function WhatStep(props: StepProps) {
  const { form, change, problemOf, textsOnly } = props;
  const t = useText();
  const { subjects = [], replacements = [], owner } = form;
  return (
    <>
      <WizardText
        {...props}
        field="title"
        label={t('noticeEditor.what.title')}
        helperText={t('noticeEditor.what.titleHelp')}
        maximum={200}
        required
      />
      <EntitiesInput
        single
        required
        kind="group"
        label={t('noticeEditor.what.owner')}
        helperText={t('noticeEditor.what.ownerHelp')}
        values={owner ? [owner] : []}
        onChange={([value]) => change({ owner: value })}
        problem={problemOf('owner')}
      />
      <KindChoice {...props} />
      <EntitiesInput
        required
        disabled={textsOnly}
        label={t('noticeEditor.what.subjects')}
        helperText={t('noticeEditor.what.subjectsHelp')}
        values={subjects}
        onChange={values => change({ subjects: values })}
        problem={problemOf('subjects')}
      />
      <EntitiesInput
        label={t('noticeEditor.what.replacements')}
        helperText={t('noticeEditor.what.subjectsHelp')}
        values={replacements}
        onChange={values => change({ replacements: values })}
        problem={problemOf('replacements')}
      />
      {(replacements.length === 0 || form.noReplacement) && (
        <WizardText
          {...props}
          field="noReplacement"
          label={t('noticeEditor.what.noReplacement')}
          helperText={t('noticeEditor.what.noReplacementHelp')}
          maximum={2_000}
        />
      )}
      <WizardText
        {...props}
        field="migratedWhen"
        label={t('noticeEditor.what.migratedWhen')}
        helperText={t('noticeEditor.what.migratedWhenHelp')}
        maximum={4_000}
        disabled={textsOnly}
      />
    </>
  );
}

function KindChoice({ form, change, textsOnly }: StepProps) {
  const t = useText();
  const id = useId();
  return (
    <FormControl component="fieldset" margin="normal" disabled={textsOnly}>
      <FormLabel id={id} component="legend">
        {t('noticeEditor.what.kind')}
      </FormLabel>
      <RadioGroup
        aria-labelledby={id}
        name="kind"
        value={form.kind ?? ''}
        onChange={(_, value) =>
          change({ kind: NOTICE_KINDS.find(kind => kind === value) })
        }
      >
        {NOTICE_KINDS.map(kind => (
          <FormControlLabel
            key={kind}
            value={kind}
            control={<Radio color="primary" />}
            label={t(`noticeEditor.what.${kind}`)}
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
}
