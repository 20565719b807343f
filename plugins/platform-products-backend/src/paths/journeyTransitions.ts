import type {
  Journey,
  JourneyChange,
  JourneyEvent,
  StepState,
} from 'backstage-plugin-platform-products-core';
import type { TransitionWrite } from '../store/IngestStore';
import { DbTransitionRow, toDate, TransitionCause } from '../store/rows';

/** What a journey can come to, in the words of the history. */
export type JourneyWord = 'on' | 'left' | 'rebased';

type Words = Pick<
  TransitionWrite,
  'type' | 'check_name' | 'from_value' | 'to_value' | 'cause'
>;

/**
 * The changes of a journey as they are stored.
 *
 * | change             | type      | check | from                | to                       |
 * | ------------------ | --------- | ----- | ------------------- | ------------------------ |
 * | started            | `journey` |       | `left` if again     | `on`                     |
 * | left               | `journey` |       | `on`                | `left`; cause is why     |
 * | re-based           | `journey` |       | `on`                | `rebased`                |
 * | … a step came      | `step`    | step  |                     | `open`, or as it was     |
 * | … a step went      | `step`    | step  | as it was           |                          |
 * | completed          | `step`    | step  | `open`              | `completed`              |
 * | … with its version | `step`    | step  |                     | `completed`              |
 * | lost               | `step`    | step  | `completed`         | `lost`                   |
 * | regained           | `step`    | step  | `lost`              | `completed`              |
 *
 * Milestones have columns of their own.
 *
 * @param before - what was remembered
 */
export function journeyTransitions(
  changes: JourneyChange[],
  before: Journey | undefined,
  cause: TransitionCause,
): Words[] {
  return changes.flatMap((change): Words[] => {
    switch (change.type) {
      case 'started':
        return [journey(change.again ? 'left' : null, 'on', cause)];
      case 'left':
        return [journey('on', 'left', change.cause)];
      case 'rebased':
        return [
          journey('on', 'rebased', cause),
          ...stepsThatCameAndWent(change, changes, before, cause),
        ];
      case 'completed':
        return [
          step(change.step, change.rebased ? null : 'open', 'completed', cause),
        ];
      case 'lost':
        return [step(change.step, 'completed', 'lost', cause)];
      case 'regained':
        return [step(change.step, 'lost', 'completed', cause)];
      default:
        return [];
    }
  });
}

/** One that is completed as soon as it comes is told of by that. */
function stepsThatCameAndWent(
  { added, removed }: Extract<JourneyChange, { type: 'rebased' }>,
  changes: JourneyChange[],
  before: Journey | undefined,
  cause: TransitionCause,
): Words[] {
  const states = new Map(
    [...(before?.former ?? []), ...(before?.steps ?? [])].map(
      ({ name, state }) => [name, state] as const,
    ),
  );
  const completed = new Set(
    changes.flatMap(change =>
      change.type === 'completed' && change.rebased ? change.step : [],
    ),
  );
  return [
    ...removed.map(name => step(name, states.get(name) ?? 'open', null, cause)),
    ...added
      .filter(name => !completed.has(name))
      .map(name => step(name, null, states.get(name) ?? 'open', cause)),
  ];
}

function journey(
  from: JourneyWord | null,
  to: JourneyWord,
  cause: TransitionCause,
): Words {
  return {
    type: 'journey',
    check_name: null,
    from_value: from,
    to_value: to,
    cause,
  };
}

function step(
  name: string,
  from: StepState | null,
  to: StepState | null,
  cause: TransitionCause,
): Words {
  return {
    type: 'step',
    check_name: name,
    from_value: from,
    to_value: to,
    cause,
  };
}

/**
 * The way back: what `journeyTimes` asks for, from the stored changes of one entity on one path. What
 * a re-base added and removed are changes of steps of their own.
 */
export function journeyEvents(rows: DbTransitionRow[]): JourneyEvent[] {
  return rows.flatMap(row => {
    const change = changeOf(row);
    return change ? [{ at: toDate(row.at), change }] : [];
  });
}

function changeOf(row: DbTransitionRow): JourneyChange | undefined {
  const { type, check_name: name, from_value: from, to_value: to } = row;
  if (type === 'journey') {
    return journeyChangeOf(row);
  }
  if (type !== 'step' || name === null) {
    return undefined;
  }
  if (to === 'completed') {
    return from === 'lost'
      ? { type: 'regained', step: name }
      : {
          type: 'completed',
          step: name,
          ...(from === null && { rebased: true as const }),
        };
  }
  return to === 'lost' && from === 'completed'
    ? { type: 'lost', step: name }
    : undefined;
}

function journeyChangeOf({
  from_value: from,
  to_value: to,
  cause,
}: DbTransitionRow): JourneyChange | undefined {
  switch (to) {
    case 'on':
      return { type: 'started', again: from === 'left' };
    case 'left':
      return {
        type: 'left',
        cause: cause as Extract<JourneyChange, { type: 'left' }>['cause'],
      };
    case 'rebased':
      return { type: 'rebased', added: [], removed: [], reordered: false };
    default:
      return undefined;
  }
}
