import type { MigrationChange } from 'backstage-plugin-platform-products-common';
import type { MigrationState } from 'backstage-plugin-platform-products-core';

/** A state that a team can say it is in: nobody says that they have not seen it. */
export type SettableState = MigrationChange['state'];

/** All states, those first that ask for something to be done. */
export const MIGRATION_STATES: MigrationState[] = [
  'unseen',
  'acknowledged',
  'planned',
  'in-progress',
  'blocked',
  'migrated',
  'not-affected',
  'exempt',
];

/** States in which something is still to be done. */
export const OPEN_STATES: MigrationState[] = [
  'unseen',
  'acknowledged',
  'planned',
  'in-progress',
  'blocked',
];

/** In the order in which a migration goes, the ways out last. */
export const SETTABLE_STATES: SettableState[] = [
  'acknowledged',
  'planned',
  'in-progress',
  'migrated',
  'blocked',
  'not-affected',
  'exempt',
];

/** Whether somebody still has to do something in this state. */
export function isOpen(state: MigrationState): boolean {
  return OPEN_STATES.includes(state);
}

/** Whether the state says nothing without a reason. */
export function needsReason(state: SettableState): boolean {
  return ['blocked', 'not-affected', 'exempt'].includes(state);
}
