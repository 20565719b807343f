import {
  diffJourney,
  Journey,
  LeavingCause,
} from 'backstage-plugin-platform-products-core';
import type { JourneyWrite, TransitionWrite } from '../store/IngestStore';
import { journeyTransitions } from './journeyTransitions';
import type { DbJourneyRow } from './store/rows';

/** What one look at an entity writes about its journeys. */
export interface JourneyChanges {
  journeys: JourneyWrite[];
  transitions: TransitionWrite[];
}

/** Ends a journey, as its entity is not on the path any more. */
export function endJourney(
  row: DbJourneyRow,
  cause: LeavingCause,
  now: Date,
): JourneyChanges {
  const before: Journey = JSON.parse(row.steps);
  const { journey = before, changes } = diffJourney(before, cause);
  return {
    journeys: [
      {
        ...row,
        state: 'left',
        steps: JSON.stringify(journey),
        left_at: now,
        left_cause: cause,
        left_reason: null,
        left_by: null,
      },
    ],
    transitions: journeyTransitions(changes, before, cause).map(words => ({
      at: now,
      entity_ref: row.entity_ref,
      entity_uid: row.entity_uid,
      scorecard: row.path_ref,
      ...words,
    })),
  };
}
