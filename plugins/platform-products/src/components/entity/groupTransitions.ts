import type { Transition } from 'backstage-plugin-platform-products-common';

/** What happened to an entity on one golden path at one moment, or any other change by itself. */
export interface TransitionGroup {
  /** Of the journey, where it began, ended or went on with other steps; as they were listed. */
  journeys: Transition[];
  steps: Transition[];
  /** Not of a golden path; then there is nothing else. */
  other?: Transition;
}

/**
 * A first look at an entity on a path completes many steps at once: one thing to read, not ten.
 *
 * @param transitions - newest first
 */
export function groupTransitions(transitions: Transition[]): TransitionGroup[] {
  const groups: TransitionGroup[] = [];
  const open = new Map<string, TransitionGroup>();
  for (const transition of transitions) {
    const { type, at, scorecard } = transition;
    if (type !== 'step' && type !== 'journey') {
      groups.push({ journeys: [], steps: [], other: transition });
      continue;
    }
    const key = `${at} ${scorecard}`;
    const group = open.get(key) ?? { journeys: [], steps: [] };
    if (!open.has(key)) {
      open.set(key, group);
      groups.push(group);
    }
    group[type === 'step' ? 'steps' : 'journeys'].push(transition);
  }
  return groups;
}
