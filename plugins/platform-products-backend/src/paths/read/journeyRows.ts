import type { JourneyRow } from 'backstage-plugin-platform-products-common';
import type { GoldenPath } from 'backstage-plugin-platform-products-core';
import { seenDomain } from '../../read/visibility/seenDomain';
import type { Visible } from '../../read/visibility/Visible';
import { DbInstant, toDate } from '../../store/rows';
import type { DbJourneyRow } from '../store/rows';

/** A stored journey with what lists show of its entity, which may be gone. */
export type JourneyWithHead = DbJourneyRow & {
  title: string | null;
  owner: string | null;
  domain: string | null;
  tier: string | null;
};

/** A journey as lists show it. */
export function journeyRow(
  row: JourneyWithHead,
  definition: GoldenPath | undefined,
): JourneyRow {
  const { entity_ref: ref, next_step: next } = row;
  const step = definition?.steps.find(({ name }) => name === next);
  return withoutAbsent({
    entityRef: ref,
    title: row.title ?? ref.slice(ref.indexOf('/') + 1),
    path: row.path,
    owner: row.owner ?? undefined,
    domain: row.domain ?? undefined,
    tier: row.tier ?? undefined,
    state: row.state,
    version: row.version ?? undefined,
    drift: row.drift,
    source: row.source,
    startedAt: instant(row.started_at),
    done: row.done,
    total: row.total,
    next: step?.title ?? next ?? undefined,
    onboardedAt: instant(row.onboarded_at),
    firstValueAt: instant(row.first_value_at),
    leftAt: instant(row.left_at),
    leftReason: row.left_reason ?? undefined,
  });
}

/** A caller who does not see a domain is not told of it. */
export function seenBy(
  visible: Visible,
  row: JourneyWithHead,
): JourneyWithHead {
  return { ...row, domain: seenDomain(visible, row.domain) ?? null };
}

/** As the wire has it. */
export function instant(at: DbInstant | null): string | undefined {
  return at === null ? undefined : toDate(at).toISOString();
}

/** Without fields that say nothing. */
export function withoutAbsent<T extends object>(fields: T): T {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as T;
}
