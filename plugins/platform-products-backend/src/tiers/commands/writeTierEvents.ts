import type { Knex } from 'knex';
import { upsertRows } from '../../store/operations/upsertRows';
import type { DbTierEventRow, TierEventType } from '../store/rows';

/** Something that somebody did about the tier of an entity. */
export interface TierEventWrite {
  entityRef: string;
  type: TierEventType;
  assignmentId?: string;
  from?: string | null;
  to?: string | null;
  reason?: string | null;
  evidence?: string | null;
}

/** Writes down what happened; part of the transaction in which it happened. */
export async function writeTierEvents(
  tx: Knex,
  { by, at }: { by: string; at: Date },
  events: TierEventWrite[],
): Promise<void> {
  await upsertRows(
    tx,
    'tier_events',
    events.map(
      (event): Omit<DbTierEventRow, 'id'> => ({
        entity_ref: event.entityRef,
        at,
        by,
        type: event.type,
        assignment_id: event.assignmentId ?? null,
        from_tier: event.from ?? null,
        to_tier: event.to ?? null,
        reason: event.reason ?? null,
        evidence: event.evidence ?? null,
      }),
    ),
  );
}
