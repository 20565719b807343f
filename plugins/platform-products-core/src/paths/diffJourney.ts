import type {
  Journey,
  JourneyChange,
  JourneySighting,
  LeavingCause,
  Milestone,
  StepState,
} from './types';

type Rebase = Extract<JourneyChange, { type: 'rebased' }>;
type SightedStep = JourneySighting['steps'][number];

/**
 * What became different on the way of one entity along one golden path, and what to remember for
 * the next look.
 *
 * - A step that cannot be answered stays as it was: unknown is neither done nor lost.
 * - A path with other steps, or another order, re-bases the journey and says so. What was completed
 *   stays completed, also of steps that are gone and may come back.
 * - An entity that leaves and returns goes on where it was. Another entity under the same name
 *   begins anew.
 *
 * @param previous - what the last call gave; undefined where the entity was never on the path
 * @param next - what is seen of the entity on the path, or why it is not on it
 *
 * @public
 */
export function diffJourney(
  previous: Journey | undefined,
  next: JourneySighting | LeavingCause,
): { journey?: Journey; changes: JourneyChange[] } {
  if (typeof next === 'string') {
    return leave(previous, next);
  }
  const isOther = previous !== undefined && isOtherEntity(previous, next);
  const known = isOther ? undefined : previous;
  const changes: JourneyChange[] = [];
  if (isOther && previous.state === 'on') {
    changes.push({ type: 'left', cause: 'recreated' });
  }
  if (known?.state !== 'on') {
    changes.push({ type: 'started', again: known !== undefined });
  }
  const rebase = known && rebaseOf(known, next);
  if (rebase) {
    changes.push(rebase);
  }
  const advanced = advance(known, next, rebase);
  return {
    journey: advanced.journey,
    changes: [...changes, ...advanced.changes],
  };
}

function leave(
  previous: Journey | undefined,
  cause: LeavingCause,
): { journey?: Journey; changes: JourneyChange[] } {
  if (previous?.state !== 'on') {
    return { ...(previous && { journey: previous }), changes: [] };
  }
  return {
    journey: { ...previous, state: 'left' },
    changes: [{ type: 'left', cause }],
  };
}

/** A uid that one of them does not have says nothing. */
function isOtherEntity({ uid }: Journey, next: JourneySighting): boolean {
  return uid !== undefined && next.uid !== undefined && uid !== next.uid;
}

function rebaseOf(
  { steps }: Journey,
  next: JourneySighting,
): Rebase | undefined {
  const before = steps.map(({ name }) => name);
  const after = next.steps.map(({ name }) => name);
  const added = after.filter(name => !before.includes(name));
  const removed = before.filter(name => !after.includes(name));
  const stayedBefore = before.filter(name => after.includes(name));
  const stayedAfter = after.filter(name => before.includes(name));
  const reordered = stayedBefore.some(
    (name, index) => name !== stayedAfter[index],
  );
  return added.length > 0 || removed.length > 0 || reordered
    ? { type: 'rebased', added, removed, reordered }
    : undefined;
}

function advance(
  known: Journey | undefined,
  { uid = known?.uid, steps }: JourneySighting,
  rebase: Rebase | undefined,
): { journey: Journey; changes: JourneyChange[] } {
  const states = new Map(
    [...(known?.former ?? []), ...(known?.steps ?? [])].map(
      ({ name, state }) => [name, state] as const,
    ),
  );
  const milestones: Milestone[] = [...(known?.milestones ?? [])];
  const changes: JourneyChange[] = [];
  const stepsAfter = steps.map(step => {
    const before = states.get(step.name) ?? 'open';
    const state = stateAfter(before, step.outcome);
    const isNew = rebase?.added.includes(step.name) ?? false;
    changes.push(...stepChanges(step, before, state, isNew));
    const { milestone, name } = step;
    if (milestone && state === 'completed' && !milestones.includes(milestone)) {
      const isMoved = isNew || before === 'completed';
      milestones.push(milestone);
      changes.push({
        type: 'milestone',
        milestone,
        step: name,
        ...(isMoved && { rebased: true }),
      });
    }
    states.delete(name);
    return { name, state };
  });
  return {
    journey: {
      state: 'on',
      ...(uid !== undefined && { uid }),
      steps: stepsAfter,
      former: Array.from(states, ([name, state]) => ({ name, state })),
      milestones,
    },
    changes,
  };
}

function stateAfter(
  before: StepState,
  outcome: SightedStep['outcome'],
): StepState {
  switch (outcome) {
    case 'pass':
      return 'completed';
    case 'fail':
      return before === 'completed' ? 'lost' : before;
    default:
      return before;
  }
}

function stepChanges(
  { name }: SightedStep,
  before: StepState,
  after: StepState,
  isNew: boolean,
): JourneyChange[] {
  if (before === after) {
    return [];
  }
  if (after === 'lost') {
    return [{ type: 'lost', step: name }];
  }
  return [
    {
      type: before === 'lost' ? 'regained' : 'completed',
      step: name,
      ...(isNew && { rebased: true }),
    },
  ];
}
