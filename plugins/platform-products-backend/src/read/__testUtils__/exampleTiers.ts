import type { Knex } from 'knex';
import { NOW, SECRET } from './exampleState';

const OPEN = 'component:default/open-3';
const HIDDEN = `component:default/${SECRET}-12`;

/** What is stored about the tiers of two entities of the example: one is hidden in tests. */
export async function insertExampleTiers(knex: Knex): Promise<void> {
  await knex('relations').insert([
    { source_id: 12, type: 'dependsOn', target_ref: OPEN },
    { source_id: 6, type: 'dependsOn', target_ref: OPEN },
    { source_id: 3, type: 'dependsOn', target_ref: HIDDEN },
  ]);
  for (const [id, ref] of [
    [3, OPEN],
    [12, HIDDEN],
  ] as const) {
    await knex('tier_assignments').insert({
      id: `assignment-${id}`,
      entity_ref: ref,
      tier: 'tier-1',
      state: 'proposed',
      direct: false,
      proposed_by: 'user:default/dev',
      proposed_at: NOW,
      reason: 'Critical',
    });
    await knex('tier_events').insert({
      entity_ref: ref,
      at: NOW,
      by: 'user:default/dev',
      type: 'proposed',
      assignment_id: `assignment-${id}`,
      to_tier: 'tier-1',
      reason: 'Critical',
    });
    await knex('tier_standings').insert({
      entity_id: id,
      review_due_at: id === 3 ? NOW : null,
      reviewed_at: id === 3 ? NOW : null,
      review_demanded: true,
      not_met: 1,
      unknown: 0,
      inverted: true,
    });
    await knex('tier_findings').insert({
      entity_id: id,
      obligation: 'maximumTierGap',
      name: '',
      state: 'not-met',
      why: `It leans on ${HIDDEN}.`,
      fix: `Do not lean on ${HIDDEN}.`,
      path: JSON.stringify([{ from: OPEN, type: 'dependsOn', to: HIDDEN }]),
      mentions: JSON.stringify([HIDDEN]),
      since: NOW,
      tier: 'tier-1',
      tier_rank: 1,
      owner: null,
    });
    await knex('graph_changes').insert({ entity_ref: ref });
  }
  await knex('daily_tiers').insert({
    kind: 'component',
    day: '2026-11-20',
    counts: JSON.stringify({
      entities: 40,
      tiers: { 'tier-1': 13 },
      untagged: 27,
      notMet: 2,
      inverted: 2,
    }),
  });
}
