import {
  detectedState,
  isBackSliding,
  type Consumer,
  type MigrationState,
  type NoticeMoments,
} from 'backstage-plugin-platform-products-core';
import type { DbMigrationRow } from '../store/rows';
import type { NoticeEventWrite } from '../store/writeEvents';
import { toDate } from '../../store/rows';
import { isConcerned } from './isConcerned';

/** What `migratedWhen` says of a consumer; undefined where a notice has none. */
export type Judgement = 'yes' | 'no' | 'unknown' | undefined;

export interface Comparison {
  noticeId: string;
  moments: NoticeMoments;
  /** Nobody has looked for consumers before: those there are did not come just now. */
  first: boolean;
  stored: DbMigrationRow[];
  consumers: Consumer[];
  /** Whether the mirror has the entity; asked of those without a relation only. */
  isKnown(entityRef: string): boolean;
  judge(entityRef: string): Judgement;
  now: Date;
}

export interface ConsumerChanges {
  /** Rows that are new or differ. */
  rows: DbMigrationRow[];
  events: NoticeEventWrite[];
  /** New or returned ones. */
  appeared: string[];
  /** Those of them that came after the subject was deprecated. */
  backSliders: string[];
}

/**
 * Compares the stored migrations of a notice with the consumers that the catalog shows now. What
 * does not differ is not in the answer, so that settling twice changes nothing.
 */
export function compareConsumers(comparison: Comparison): ConsumerChanges {
  const { stored, consumers } = comparison;
  const changes: ConsumerChanges = {
    rows: [],
    events: [],
    appeared: [],
    backSliders: [],
  };
  const missing = new Map(stored.map(row => [row.entity_ref, row]));
  for (const consumer of consumers) {
    const row = missing.get(consumer.entityRef);
    missing.delete(consumer.entityRef);
    if (row) {
      compareRelated(comparison, row, consumer, changes);
    } else {
      addConsumer(comparison, consumer, changes);
    }
  }
  for (const row of missing.values()) {
    compareUnrelated(comparison, row, changes);
  }
  return changes;
}

function addConsumer(
  comparison: Comparison,
  consumer: Consumer,
  changes: ConsumerChanges,
): void {
  const { noticeId, now } = comparison;
  const judgement = comparison.judge(consumer.entityRef);
  if (!isConcerned(consumer, judgement)) return;
  const backSliding = slidesBack(comparison, now);
  const row: DbMigrationRow = {
    notice_id: noticeId,
    entity_ref: consumer.entityRef,
    state: detectedState({
      state: 'unseen',
      related: true,
      migratedWhen: judgement,
    }),
    origin: 'relation',
    path: JSON.stringify(consumer.path),
    related: true,
    back_sliding: backSliding,
    gone: false,
    since: now,
    note: null,
    planned_for: null,
    exempt_until: null,
    updated_at: null,
    updated_by: null,
  };
  changes.rows.push(row);
  // At the first look the whole catalog would appear at once.
  if (!comparison.first) appear(comparison, row, changes);
}

function compareRelated(
  comparison: Comparison,
  row: DbMigrationRow,
  consumer: Consumer,
  changes: ConsumerChanges,
): void {
  const { entity_ref: ref, origin } = row;
  const returned = !row.related && origin === 'relation';
  const since = returned ? comparison.now : toDate(row.since);
  const next: DbMigrationRow = {
    ...row,
    state: detectedState({
      state: row.state,
      related: true,
      migratedWhen: comparison.judge(ref),
    }),
    path: JSON.stringify(consumer.path),
    related: true,
    gone: false,
    // Those that were there before were no back-sliders, whatever the dates are moved to.
    back_sliding:
      (returned || Boolean(row.back_sliding)) && slidesBack(comparison, since),
    since: returned ? comparison.now : row.since,
  };
  keep(comparison, row, next, changes);
  if (returned) appear(comparison, next, changes);
}

function compareUnrelated(
  comparison: Comparison,
  row: DbMigrationRow,
  changes: ConsumerChanges,
): void {
  const { entity_ref: ref } = row;
  const left = Boolean(row.related);
  const next: DbMigrationRow = {
    ...row,
    state: unrelatedState(row, comparison.judge(ref)),
    path: '[]',
    related: false,
    gone: !comparison.isKnown(ref),
    back_sliding: false,
  };
  keep(comparison, row, next, changes);
  if (left) {
    changes.events.push(eventOf(comparison, ref, 'consumer-left'));
  }
}

/** Who was added by hand never had a relation that could be gone. */
function unrelatedState(
  { state, origin, related }: DbMigrationRow,
  migratedWhen: Judgement,
): MigrationState {
  return origin === 'relation' || Boolean(related)
    ? detectedState({ state, related: false, migratedWhen })
    : detectedState({ state, migratedWhen });
}

function appear(
  comparison: Comparison,
  { entity_ref: ref, back_sliding: backSliding }: DbMigrationRow,
  changes: ConsumerChanges,
): void {
  changes.appeared.push(ref);
  if (backSliding) changes.backSliders.push(ref);
  changes.events.push(eventOf(comparison, ref, 'consumer-appeared'));
}

function keep(
  comparison: Comparison,
  before: DbMigrationRow,
  after: DbMigrationRow,
  { rows, events }: ConsumerChanges,
): void {
  if (!differs(before, after)) return;
  rows.push(after);
  if (before.state !== after.state) {
    events.push({
      ...eventOf(comparison, after.entity_ref, 'migration'),
      changes: [{ field: 'state', from: before.state, to: after.state }],
    });
  }
}

function differs(before: DbMigrationRow, after: DbMigrationRow): boolean {
  return (
    before.state !== after.state ||
    before.path !== after.path ||
    before.since !== after.since ||
    Boolean(before.related) !== Boolean(after.related) ||
    Boolean(before.gone) !== Boolean(after.gone) ||
    Boolean(before.back_sliding) !== Boolean(after.back_sliding)
  );
}

function eventOf(
  { noticeId, now }: Comparison,
  entityRef: string,
  type: NoticeEventWrite['type'],
): NoticeEventWrite {
  return { noticeId, at: now, type, entityRef };
}

function slidesBack({ first, moments }: Comparison, since: Date): boolean {
  return !first && isBackSliding(since.getTime(), moments);
}
