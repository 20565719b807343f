import {
  policyViolations,
  type NoticeContent,
  type PolicyViolation,
} from 'backstage-plugin-platform-products-core';
import { canSee } from '../../read/visibility/Visible';
import { breathe } from '../../store/breathe';
import { selectIn } from '../../store/operations/selectIn';
import { toDate } from '../../store/rows';
import { findConsumers } from '../settle/findConsumers';
import { isLive } from '../settle/isLive';
import type { DbNoticeRow } from '../store/rows';
import { contentOf } from './noticeRows';
import { seenSubjects } from './seenSubjects';
import { sinceTold } from './sinceTold';
import type { NoticeReadContext } from './NoticeReadContext';

/**
 * The rules of the policy that a notice breaks, as far as the consumers that the caller may see
 * tell. For a published notice it is judged as it was published.
 */
export async function violationsOf(
  context: NoticeReadContext,
  row: DbNoticeRow,
): Promise<PolicyViolation[]> {
  const content = contentOf(row);
  const isPending = row.state === 'draft' || row.state === 'scheduled';
  if (row.origin !== 'portal' || content.kind !== 'compulsory') return [];
  if (!isPending && !isLive(row)) return [];
  const moment = isPending ? row.publish_at : row.published_at;
  const judgedAt = moment === null ? context.now : toDate(moment);
  return policyViolations({
    content: sinceTold(content, judgedAt),
    consumersByTier: isPending
      ? await tiersOfContent(context, content)
      : await tiersOfMigrations(context, row.id),
    policy: context.notices.config.policy,
    ladder: context.ladder,
    now: judgedAt,
  });
}

async function tiersOfContent(
  { notices: { knex, config }, visible, now }: NoticeReadContext,
  content: Partial<NoticeContent>,
): Promise<Record<string, number>> {
  const consumers = await findConsumers(
    knex,
    seenSubjects(visible, content),
    config.consumerRelations,
    now,
  );
  const refs = consumers.map(({ entityRef }) => entityRef);
  const rows = await selectIn(
    refs.filter(ref => canSee(visible, ref)),
    chunk =>
      knex('entities')
        .whereIn('ref', chunk)
        .whereNotNull('tier')
        .select('tier'),
  );
  return count(rows.map(({ tier }) => tier as string));
}

const ROWS = 2_000;

async function tiersOfMigrations(
  { notices: { knex }, visible }: NoticeReadContext,
  id: string,
): Promise<Record<string, number>> {
  if (visible === 'all') {
    const rows: Record<string, unknown>[] = await knex('migrations')
      .join('entities', 'entities.ref', 'migrations.entity_ref')
      .where('migrations.notice_id', id)
      .whereNotNull('entities.tier')
      .groupBy('entities.tier')
      .select('entities.tier')
      .count({ consumers: '*' });
    return Object.fromEntries(
      rows.map(row => [String(row.tier), Number(row.consumers)]),
    );
  }
  const tiers: string[] = [];
  for (let after = ''; ; ) {
    const rows = await knex('migrations')
      .leftJoin('entities', 'entities.ref', 'migrations.entity_ref')
      .where('migrations.notice_id', id)
      .andWhere('migrations.entity_ref', '>', after)
      .orderBy('migrations.entity_ref')
      .limit(ROWS)
      .select('migrations.entity_ref', 'entities.tier');
    for (const { entity_ref: ref, tier } of rows) {
      if (tier !== null && canSee(visible, ref)) tiers.push(tier);
    }
    if (rows.length < ROWS) return count(tiers);
    after = rows[rows.length - 1].entity_ref;
    await breathe();
  }
}

function count(tiers: string[]): Record<string, number> {
  const counts: Record<string, number> = Object.create(null);
  for (const tier of tiers) counts[tier] = (counts[tier] ?? 0) + 1;
  return counts;
}
