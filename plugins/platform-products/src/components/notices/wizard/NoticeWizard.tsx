import Box from '@material-ui/core/Box';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import type { Notice } from 'backstage-plugin-platform-products-common';
import { useEffect, useRef } from 'react';
import { useQueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { Section } from '../../common/Section';
import { AudienceStep } from './AudienceStep';
import { ConflictAlert } from './ConflictAlert';
import { DatesStep } from './DatesStep';
import { draftContent, NoticeField } from './draftContent';
import { LiveAudience } from './LiveAudience';
import { PublishStep } from './PublishStep';
import { SaveStatus } from './SaveStatus';
import type { StepProps } from './StepProps';
import { CORRECTION_STEPS, fieldOf, Step, stepOf, STEPS } from './steps';
import { useDraftSaver } from './useDraftSaver';
import { usePreview } from './usePreview';
import { WhatStep } from './WhatStep';
import { WhyStep } from './WhyStep';
import { WizardSteps } from './WizardSteps';

/** Writes a notice in steps that can be taken in any order; the one that is open stands in the address. */
export function NoticeWizard(props: {
  /** To write on; a new one is begun where it is not given. */
  notice?: Notice;
  onCreated?: (notice: Notice) => void;
}) {
  const t = useText();
  const { saver, view, automatic } = useDraftSaver(
    props.notice,
    props.onCreated,
  );
  const { form, notice } = view;
  const { content, problems } = draftContent(form);
  const preview = usePreview(content, notice?.id);
  const textsOnly = notice?.state === 'published' || notice?.state === 'paused';
  const steps = textsOnly ? CORRECTION_STEPS : STEPS;
  const { step, goTo, panel } = useStep(steps);

  const problemOf = (field: NoticeField): string | undefined => {
    const local = problems[field];
    if (local) {
      return t('noticeEditor.invalid', {
        found: String(form[field]),
        allowed: local,
      });
    }
    // Of what is not written yet, only the last step says that it is missing.
    const found = preview.value?.problems.find(
      ({ path }) => fieldOf(path) === field,
    );
    return found && content[field] !== undefined
      ? t('noticeEditor.invalid', found)
      : undefined;
  };
  const stepProps: StepProps = {
    form,
    change: patch => saver.change(patch),
    problemOf,
    textsOnly,
    preview,
  };
  const toCorrect = (candidate: Step) =>
    Object.keys(problems).filter(field => stepOf(field) === candidate).length;
  return (
    <>
      <Box
        display="flex"
        flexWrap="wrap"
        alignItems="center"
        justifyContent="space-between"
        my={1}
        style={{ gap: 8 }}
      >
        <Typography variant="h3" component="h2">
          {notice
            ? t('noticeEditor.title', {
                title: form.title || t('noticeEditor.untitled'),
              })
            : t('noticeEditor.newTitle')}
        </Typography>
        <SaveStatus
          save={view.save}
          automatic={automatic}
          invalid={Object.keys(problems).length}
          onSave={() => saver.flush()}
        />
      </Box>
      {view.save.name === 'conflict' && (
        <ConflictAlert
          mine={content}
          theirs={view.save.theirs}
          keepMine={() => saver.keepMine()}
          takeTheirs={() => saver.takeTheirs()}
        />
      )}
      {textsOnly && (
        <Alert severity="info">{t('noticeEditor.published')}</Alert>
      )}
      <WizardSteps
        steps={steps}
        active={step}
        toCorrect={toCorrect}
        onChoose={goTo}
      />
      <LiveAudience preview={preview} />
      <div ref={panel} tabIndex={-1} style={{ outline: 'none' }}>
        <Section id={`step-${step}`} title={t(`noticeEditor.steps.${step}`)}>
          {step === 'what' && <WhatStep {...stepProps} />}
          {step === 'why' && <WhyStep {...stepProps} />}
          {step === 'dates' && <DatesStep {...stepProps} />}
          {step === 'audience' && <AudienceStep {...stepProps} />}
          {step === 'publish' && (
            <PublishStep {...stepProps} saver={saver} goTo={goTo} />
          )}
          <StepButtons steps={steps} active={step} goTo={goTo} />
        </Section>
      </div>
    </>
  );
}

function useStep(steps: readonly Step[]) {
  const filters = useQueryFilters();
  const wanted = filters.first('step');
  const step = steps.find(candidate => candidate === wanted) ?? steps[0];
  const panel = useRef<HTMLDivElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    // Who reads with ears is taken along to the new step, but not on arrival.
    if (shown.current !== step) {
      shown.current = step;
      panel.current?.focus();
    }
  }, [step]);
  return { step, panel, goTo: (next: Step) => filters.set({ step: [next] }) };
}

function StepButtons(props: {
  steps: readonly Step[];
  active: Step;
  goTo: (step: Step) => void;
}) {
  const { steps, active, goTo } = props;
  const t = useText();
  const position = steps.indexOf(active);
  const previous = steps[position - 1];
  const next = steps[position + 1];
  return (
    <Box display="flex" justifyContent="space-between" mt={2}>
      <span>
        {previous && (
          <Button onClick={() => goTo(previous)}>
            {t('noticeEditor.steps.previous', {
              step: t(`noticeEditor.steps.${previous}`),
            })}
          </Button>
        )}
      </span>
      {next && (
        <Button variant="outlined" color="primary" onClick={() => goTo(next)}>
          {t('noticeEditor.steps.next', {
            step: t(`noticeEditor.steps.${next}`),
          })}
        </Button>
      )}
    </Box>
  );
}
