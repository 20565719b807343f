// @ts-check

/**
 * Tiers given in the portal, what they oblige to, and when they must be looked at again.
 *
 * As before, JSON is kept in text columns, and what people decided is not bound to rows of the
 * mirror: it outlives an entity that leaves the catalog, and counts again when it returns.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('entities', table => {
    table
      .string('assigned_tier')
      .comment(
        'The approved assignment that the effective tier was worked out with',
      );
    table.index(['tier_rank', 'ref'], 'entities_tier_rank_idx');
  });
  await knex.schema.alterTable('transitions', table => {
    table.index(['type', 'id'], 'transitions_type_idx');
  });

  await knex.schema.createTable('tier_assignments', table => {
    table.comment(
      'Tiers that were proposed for, or given to, entities in the portal',
    );
    table.string('id').primary().comment('UUID');
    table.string('entity_ref').notNullable();
    table
      .string('tier')
      .notNullable()
      .comment('Was on the ladder when proposed');
    table.string('from_tier').comment('Effective tier when proposed');
    table
      .string('state')
      .notNullable()
      .comment('proposed, approved, rejected, withdrawn or superseded');
    table
      .boolean('direct')
      .notNullable()
      .comment('Assigned without a second person');
    table.string('proposed_by').notNullable();
    table.timestamp('proposed_at', { useTz: true }).notNullable();
    table.text('reason').notNullable();
    table.text('evidence').comment('A web address');
    table.string('decided_by');
    table.timestamp('decided_at', { useTz: true });
    table.text('decision_reason');
    table
      .string('disagreement')
      .comment('Of an approved one: how the metadata of the entity differs');
    table.index(['proposed_at', 'id'], 'tier_assignments_newest_idx');
    table.index(['state', 'proposed_at', 'id'], 'tier_assignments_state_idx');
    table.index(
      ['tier', 'state', 'proposed_at', 'id'],
      'tier_assignments_tier_idx',
    );
    table.index(['entity_ref', 'proposed_at'], 'tier_assignments_entity_idx');
    table.index(
      ['disagreement', 'proposed_at', 'id'],
      'tier_assignments_disagreement_idx',
    );
    table.unique(['entity_ref'], {
      indexName: 'tier_assignments_one_approved_idx',
      predicate: knex.whereRaw("state = 'approved'"),
    });
    table.unique(['entity_ref'], {
      indexName: 'tier_assignments_one_proposed_idx',
      // Two who propose, or approve, at the same moment: the database lets one of them.
      predicate: knex.whereRaw("state = 'proposed'"),
    });
  });

  await knex.schema.createTable('tier_events', table => {
    table.comment('What people did about the tier of an entity');
    table.bigIncrements('id');
    table.string('entity_ref').notNullable();
    table.timestamp('at', { useTz: true }).notNullable();
    table.string('by').notNullable();
    table
      .string('type')
      .notNullable()
      .comment(
        'proposed, approved, assigned, rejected, withdrawn, superseded or reviewed',
      );
    table.string('assignment_id');
    table.string('from_tier');
    table.string('to_tier');
    table.text('reason');
    table.text('evidence');
    table.index(['entity_ref', 'id'], 'tier_events_entity_idx');
  });

  await knex.schema.createTable('tier_reviews', table => {
    table.comment(
      'When the tier of an entity was last confirmed in the portal',
    );
    table.string('entity_ref').primary();
    table.timestamp('reviewed_at', { useTz: true }).notNullable();
    table.string('reviewed_by').notNullable();
    table.text('reason').notNullable();
  });

  await knex.schema.createTable('tier_standings', table => {
    table.comment('How an entity with a tier keeps to what it obliges to');
    table
      .integer('entity_id')
      .primary()
      .references('id')
      .inTable('entities')
      .onDelete('CASCADE');
    table
      .timestamp('reviewed_at', { useTz: true })
      .comment('By whatever source; null where no review is known');
    table.string('reviewed_by').comment('Where it was in the portal');
    table
      .timestamp('review_due_at', { useTz: true })
      .comment('Null: never reviewed, so due now, or no review is demanded');
    table.boolean('review_demanded').notNullable();
    table
      .string('review_reminded')
      .comment('Newest step its owner was reminded of: soon or overdue');
    table.integer('not_met').notNullable();
    table.integer('unknown').notNullable();
    table.boolean('inverted').notNullable();
    table.index(
      ['review_demanded', 'review_due_at', 'entity_id'],
      'tier_standings_review_idx',
    );
    table.index(['inverted', 'entity_id'], 'tier_standings_inverted_idx');
  });

  await knex.schema.createTable('tier_findings', table => {
    table.comment('Obligations that are not met, or of which nobody can tell');
    table
      .integer('entity_id')
      .notNullable()
      .references('id')
      .inTable('entities')
      .onDelete('CASCADE');
    table.string('obligation').notNullable();
    table
      .string('name')
      .notNullable()
      .comment('Objective, scorecard or notice; empty where it needs none');
    table.primary(['entity_id', 'obligation', 'name']);
    table.string('state').notNullable().comment('not-met or unknown');
    table.text('why').notNullable();
    table.text('fix').notNullable();
    table.text('path').comment('JSON: edges to what it leans on');
    table
      .text('mentions')
      .notNullable()
      .comment(
        'JSON: refs in the texts; who may not see one of them gets other texts',
      );
    table.timestamp('since', { useTz: true }).notNullable();
    // Copies of what lists filter by, kept by the same step that writes the texts.
    table.string('tier').notNullable();
    table.integer('tier_rank').notNullable();
    table.string('owner');
    table.index(
      ['state', 'tier_rank', 'entity_id', 'obligation', 'name'],
      'tier_findings_state_idx',
    );
    table.index(
      ['owner', 'tier_rank', 'entity_id', 'obligation', 'name'],
      'tier_findings_owner_idx',
    );
    table.index(
      ['obligation', 'state', 'tier_rank', 'entity_id', 'name'],
      'tier_findings_obligation_idx',
    );
    table.index(
      ['tier_rank', 'entity_id', 'obligation', 'name'],
      'tier_findings_rank_idx',
    );
  });

  await knex.schema.createTable('tier_dirty', table => {
    table.comment('Entities whose obligations must be looked at again');
    table.string('entity_ref').primary();
  });

  await knex.schema.createTable('graph_changes', table => {
    table.comment(
      'Entities that came, left, or have another tier or other relations; written by the pass alone, so that ids are seen in order. Old ones are forgotten',
    );
    table.bigIncrements('id');
    table.string('entity_ref').notNullable();
  });

  await knex.schema.createTable('daily_tiers', table => {
    table.comment('How a day ended, only for days with a change');
    table.string('kind').notNullable().comment('Lower case');
    table.string('day', 10).notNullable().comment('YYYY-MM-DD, UTC');
    table.primary(['kind', 'day']);
    table
      .text('counts')
      .notNullable()
      .comment('JSON: entities, tiers, untagged, notMet, inverted');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'daily_tiers',
    'graph_changes',
    'tier_dirty',
    'tier_findings',
    'tier_standings',
    'tier_reviews',
    'tier_events',
    'tier_assignments',
  ]) {
    await knex.schema.dropTable(table);
  }
  // What was settled is gone: if the tables come again, everything must be judged.
  await knex('ingest_state')
    .whereIn('key', [
      'obligations_digest',
      'tiers_settled_version',
      'tiers_counted',
    ])
    .delete();
  await knex.schema.alterTable('transitions', table => {
    table.dropIndex(['type', 'id'], 'transitions_type_idx');
  });
  await knex.schema.alterTable('entities', table => {
    table.dropIndex(['tier_rank', 'ref'], 'entities_tier_rank_idx');
  });
  // Not by knex, which on SQLite makes the table anew and with it loses what refers to its rows.
  await knex.raw('alter table entities drop column assigned_tier');
};
