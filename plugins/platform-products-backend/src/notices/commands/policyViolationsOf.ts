import {
  policyViolations,
  type NoticeContent,
  type PolicyViolation,
} from 'backstage-plugin-platform-products-core';
import { selectIn } from '../../store/operations/selectIn';
import { findConsumers } from '../settle/findConsumers';
import { sinceTold } from '../read/sinceTold';
import type { NoticeReadContext } from '../read/NoticeReadContext';

/**
 * The rules that a notice would break if it were published at a moment. All consumers count,
 * whether or not the caller sees them: the policy protects them too.
 */
export async function policyViolationsOf(
  context: NoticeReadContext,
  content: Partial<NoticeContent>,
  now: Date,
): Promise<PolicyViolation[]> {
  const { ladder, notices } = context;
  return policyViolations({
    content: sinceTold(content, now),
    consumersByTier: await consumersByTier(context, content, now),
    policy: notices.config.policy,
    ladder,
    now,
  });
}

async function consumersByTier(
  { notices: { knex, config } }: NoticeReadContext,
  content: Partial<NoticeContent>,
  now: Date,
): Promise<Record<string, number>> {
  const consumers = await findConsumers(
    knex,
    content,
    config.consumerRelations,
    now,
  );
  const rows: { tier?: unknown; consumers?: unknown }[] = await selectIn(
    consumers.map(({ entityRef }) => entityRef),
    chunk =>
      knex('entities')
        .whereIn('ref', chunk)
        .whereNotNull('tier')
        .groupBy('tier')
        .select('tier')
        .count({ consumers: '*' }),
  );
  const byTier: Record<string, number> = {};
  for (const row of rows) {
    const tier = String(row.tier);
    byTier[tier] = (byTier[tier] ?? 0) + Number(row.consumers);
  }
  return byTier;
}
