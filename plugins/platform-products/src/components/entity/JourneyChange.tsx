import Typography from '@material-ui/core/Typography';
import type {
  EntityReport,
  Transition,
} from 'backstage-plugin-platform-products-common';
import { Text, useText } from '../../hooks/useText';
import type { TransitionGroup } from './groupTransitions';
import { nameOf, TransitionCause, TransitionText } from './TransitionText';

/** What happened on a golden path at one moment: that it began, and which steps are now what. */
export function JourneyChange(props: {
  group: TransitionGroup;
  report: EntityReport;
}) {
  const { group, report } = props;
  const { journeys, steps } = group;
  const t = useText();
  const all = [...journeys, ...steps];
  if (all.length === 1 && !isBeginning(all[0])) {
    return <TransitionText transition={all[0]} report={report} />;
  }
  const [begun] = journeys.filter(isBeginning);
  const others = journeys.filter(one => one !== begun);
  return (
    <>
      {others.map((transition, index) => (
        <TransitionText key={index} transition={transition} report={report} />
      ))}
      {begun && (
        <Typography variant="body2">
          {t(begun.from ? 'entity.history.returned' : 'entity.history.began', {
            path: pathTitle(begun),
          })}
        </Typography>
      )}
      <StepChanges steps={steps} />
      {(begun || steps.length > 0) && <TransitionCause transition={all[0]} />}
    </>
  );
}

/** One line for each thing that steps have become, with the steps. */
function StepChanges({ steps }: { steps: Transition[] }) {
  const t = useText();
  const byWord = new Map<string, Transition[]>();
  // Listed newest first, but steps are read in the order of the path.
  for (const step of [...steps].reverse()) {
    const word = wordOf(step, t);
    byWord.set(word, [...(byWord.get(word) ?? []), step]);
  }
  return (
    <>
      {Array.from(byWord, ([what, changed]) => (
        <Typography key={what} variant="body2">
          {t('entity.history.steps', {
            count: changed.length,
            path: pathTitle(changed[0]),
            what,
          })}
          {': '}
          {changed
            .map(({ check, checkTitle }) => checkTitle ?? check)
            .join(', ')}
        </Typography>
      ))}
    </>
  );
}

function isBeginning({ type, to }: Transition): boolean {
  return type === 'journey' && to === 'on';
}

function pathTitle({ title, scorecard }: Transition): string {
  return title ?? nameOf(scorecard) ?? '';
}

/** A step that is gone from the path has become nothing. */
function wordOf({ to }: Transition, t: Text): string {
  switch (to) {
    case 'open':
    case 'completed':
    case 'lost':
      return t(`entity.history.step.${to}`);
    default:
      return to ?? t('entity.history.step.removed');
  }
}
