import Step from '@material-ui/core/Step';
import StepButton from '@material-ui/core/StepButton';
import Stepper from '@material-ui/core/Stepper';
import Typography from '@material-ui/core/Typography';
import { useText } from '../../../hooks/useText';
import type { Step as StepName } from './steps';

/** The steps, which can be taken in any order. */
export function WizardSteps(props: {
  steps: readonly StepName[];
  active: StepName;
  /** How many fields of a step hold something wrong. */
  toCorrect: (step: StepName) => number;
  onChoose: (step: StepName) => void;
}) {
  const { steps, active, toCorrect, onChoose } = props;
  const t = useText();
  return (
    <nav aria-label={t('noticeEditor.steps.label')}>
      <Stepper
        nonLinear
        activeStep={steps.indexOf(active)}
        style={{ background: 'none', flexWrap: 'wrap' }}
      >
        {steps.map(step => {
          const wrong = toCorrect(step);
          return (
            <Step key={step} completed={false}>
              <StepButton
                onClick={() => onChoose(step)}
                aria-current={step === active ? 'step' : undefined}
                optional={
                  wrong > 0 && (
                    <Typography variant="caption" color="error">
                      {t('noticeEditor.steps.problems', { count: wrong })}
                    </Typography>
                  )
                }
              >
                {t(`noticeEditor.steps.${step}`)}
              </StepButton>
            </Step>
          );
        })}
      </Stepper>
    </nav>
  );
}
