import type {
  MigrationChange,
  NoticeConsumer,
} from 'backstage-plugin-platform-products-common';
import { needsReason, SettableState } from './migrationStates';

/** The longest note that the API takes. */
export const LONGEST_NOTE = 2_000;

/** What stands in the fields of the dialog. Days are as `<input type="date">` has them, maybe empty. */
export interface ChangeDraft {
  state: SettableState;
  note: string;
  plannedFor: string;
  exemptUntil: string;
}

/** What is wrong with a field, as the message that says so. */
export interface DraftProblems {
  note?: 'reasonNeeded' | 'tooLong';
  plannedFor?: 'plannedForNeeded' | 'plannedForPast';
  exemptUntil?: 'exemptUntilNeeded' | 'exemptUntilPast';
}

/** Begins with what is known where one consumer is changed, and empty where several are. */
export function draftOf(
  consumers: Pick<
    NoticeConsumer,
    'state' | 'note' | 'plannedFor' | 'exemptUntil'
  >[],
  wanted?: SettableState,
): ChangeDraft {
  const one = consumers.length === 1 ? consumers[0] : undefined;
  const state = one && one.state !== 'unseen' ? one.state : 'acknowledged';
  return {
    state: wanted ?? state,
    note: one?.note ?? '',
    plannedFor: one?.plannedFor?.slice(0, 10) ?? '',
    exemptUntil: one?.exemptUntil?.slice(0, 10) ?? '',
  };
}

/** What keeps a draft from being saved; empty where nothing does. `today` is `YYYY-MM-DD`. */
export function draftProblems(
  draft: ChangeDraft,
  today: string,
): DraftProblems {
  const { state, note, plannedFor, exemptUntil } = draft;
  const problems: DraftProblems = {};
  if (needsReason(state) && note.trim() === '') {
    problems.note = 'reasonNeeded';
  } else if (note.trim().length > LONGEST_NOTE) {
    problems.note = 'tooLong';
  }
  if (state === 'planned') {
    if (!isDay(plannedFor)) {
      problems.plannedFor = 'plannedForNeeded';
    } else if (plannedFor < today) {
      problems.plannedFor = 'plannedForPast';
    }
  }
  if (state === 'exempt') {
    if (!isDay(exemptUntil)) {
      problems.exemptUntil = 'exemptUntilNeeded';
    } else if (exemptUntil <= today) {
      problems.exemptUntil = 'exemptUntilPast';
    }
  }
  return problems;
}

/** The draft as the API takes it; a date that does not belong to the state is left out. */
export function changeOf(draft: ChangeDraft): MigrationChange {
  const { state, plannedFor, exemptUntil } = draft;
  const note = draft.note.trim();
  return {
    state,
    ...(note !== '' && { note }),
    ...(state === 'planned' && { plannedFor: firstMomentOf(plannedFor) }),
    ...(state === 'exempt' && { exemptUntil: firstMomentOf(exemptUntil) }),
  };
}

/** Days of the suite are UTC days. */
function firstMomentOf(day: string): string {
  return `${day}T00:00:00.000Z`;
}

function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
}
