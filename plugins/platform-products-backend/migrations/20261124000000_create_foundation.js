// @ts-check

/**
 * The mirror of the catalog, what was evaluated from it, and how it changed.
 *
 * JSON is kept in text columns: it is only ever read whole, and SQLite and PostgreSQL then behave
 * the same. Instants are `timestamp with time zone`.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('entities', table => {
    table.comment('The catalog as last read: one row per entity');
    table.increments('id').comment('Small key that the other tables lead with');
    table.string('ref').notNullable().unique().comment('kind:namespace/name');
    table.string('kind').notNullable().comment('Lower case');
    table.string('namespace').notNullable();
    table.string('name').notNullable();
    table.string('title').notNullable();
    table.string('type').comment('spec.type, where it is text');
    table.string('owner').comment('First owner that counts; null is unowned');
    table.string('system');
    table.string('domain');
    table.string('lifecycle').comment('Configured stage, or the raw text');
    table.string('tier').comment('Effective tier; null if there is none');
    table.integer('tier_rank');
    table.string('tier_state').notNullable();
    table
      .boolean('tier_conflict')
      .notNullable()
      .comment('Another place names another tier');
    table.text('tier_reading').notNullable().comment('EffectiveTier as JSON');
    table.string('uid');
    table.string('etag').notNullable().comment('Change detector of the pass');
    table
      .text('input')
      .notNullable()
      .comment('EntityInput as JSON: all that evaluation sees');
    table.integer('problems').notNullable().comment('Rows in problems');
    table
      .boolean('dirty')
      .notNullable()
      .comment('Must be evaluated again although its etag did not change');
    table.timestamp('first_seen_at', { useTz: true }).notNullable();
    table.timestamp('changed_at', { useTz: true }).notNullable();
    table.index(
      ['kind', 'tier_state', 'tier', 'tier_conflict'],
      'entities_kind_tier_state_idx',
    );
    table.index(['kind', 'ref'], 'entities_kind_idx');
    table.index(['kind', 'tier', 'ref'], 'entities_kind_tier_idx');
    table.index(['owner', 'kind', 'ref'], 'entities_owner_idx');
    table.index(['system', 'ref'], 'entities_system_idx');
    table.index(['domain', 'ref'], 'entities_domain_idx');
    table.index(['dirty', 'id'], 'entities_dirty_idx');
    // All that a search looks at: without it, 100,000 wide rows are read for each.
    table.index(['ref', 'title', 'id'], 'entities_search_idx');
  });

  await knex.schema.createTable('scorecards', table => {
    table.comment('Definitions in force');
    table.increments('id');
    table.string('name').notNullable().unique();
    table.string('ref').notNullable();
    table
      .string('state')
      .notNullable()
      .comment('active, stale (newest text unusable) or disabled');
    table.text('input').comment('EntityInput of the last usable text');
    table.string('digest').comment('Of the last usable text');
    table.string('latest_digest').notNullable().comment('Of the newest text');
    table.timestamp('stale_since', { useTz: true });
    table.text('stale_reason');
    table
      .text('slots')
      .notNullable()
      .comment('Check names by their place in reports.codes; never reordered');
    table
      .string('evaluated_digest')
      .comment('Digest for which every selected entity has been answered');
    table
      .timestamp('evaluated_at', { useTz: true })
      .comment('Moment for which time-dependent answers are true');
    table
      .boolean('summaries_stale')
      .notNullable()
      .comment('Set with the first write of a pass, cleared by the rebuild');
  });

  await knex.schema.createTable('reports', table => {
    table.comment('How one entity stands on one scorecard now');
    table
      .integer('entity_id')
      .notNullable()
      .references('id')
      .inTable('entities')
      .onDelete('CASCADE');
    table
      .integer('scorecard_id')
      .notNullable()
      .references('id')
      .inTable('scorecards')
      .onDelete('CASCADE');
    table.primary(['scorecard_id', 'entity_id']);
    table.integer('level_rank').notNullable().comment('0 is the level none');
    table
      .string('level')
      .notNullable()
      .comment(
        'Name of the level when evaluated: a definition may rename ranks',
      );
    table.double('earned').notNullable().comment('Points');
    table.double('possible').notNullable().comment('Points');
    table.double('unknown').notNullable().comment('Points');
    table
      .integer('failing')
      .notNullable()
      .comment('Enforced checks, fail or unknown');
    table
      .integer('unknown_checks')
      .notNullable()
      .comment('Enforced checks, unknown');
    table
      .text('codes')
      .notNullable()
      .comment(
        'One letter per slot: p f u n e; upper case while upcoming; - where the check is gone',
      );
    table
      .timestamp('evaluated_at', { useTz: true })
      .notNullable()
      .comment('Since when the answer is as it is');
    table.index(['entity_id'], 'reports_entity_idx');
    table.index(
      ['scorecard_id', 'level_rank', 'entity_id'],
      'reports_level_idx',
    );
  });

  await knex.schema.createTable('transitions', table => {
    table.comment('Every stored change of outcome, level or tier');
    table.bigIncrements('id');
    table.timestamp('at', { useTz: true }).notNullable();
    table
      .string('entity_ref')
      .notNullable()
      .comment('Outlives the entity, so no foreign key');
    table.string('entity_uid');
    table.string('type').notNullable().comment('outcome, level or tier');
    table.string('scorecard');
    table.string('check_name');
    table.string('from_value');
    table.string('to_value');
    table.string('cause').notNullable();
    table.integer('run_id').notNullable();
    table.index(['entity_ref', 'id'], 'transitions_entity_idx');
    table.index(['scorecard', 'type', 'at'], 'transitions_scorecard_idx');
  });

  await knex.schema.createTable('problems', table => {
    table.comment('Defects in metadata and definitions, as of now');
    table.increments('id');
    table.string('entity_ref').notNullable();
    table.string('about').notNullable().comment('metadata or definition');
    table.string('owner');
    table.string('code').notNullable();
    table.string('severity').notNullable();
    table.text('path').notNullable();
    table.text('found').notNullable();
    table.text('allowed').notNullable();
    table.text('message').notNullable();
    table.timestamp('since', { useTz: true }).notNullable();
    table.index(['entity_ref', 'id'], 'problems_entity_idx');
    table.index(['about', 'severity', 'id'], 'problems_about_idx');
    table.index(['owner', 'id'], 'problems_owner_idx');
  });

  await knex.schema.createTable('summaries', table => {
    table.comment('Counts per scorecard and group, rebuilt from reports');
    table
      .integer('scorecard_id')
      .notNullable()
      .references('id')
      .inTable('scorecards')
      .onDelete('CASCADE');
    table
      .string('dimension')
      .notNullable()
      .comment('all, owner, system, domain or tier');
    table
      .string('group_key')
      .notNullable()
      .comment('none: entities without one');
    table.primary(['scorecard_id', 'dimension', 'group_key']);
    table.integer('entities').notNullable();
    table.double('earned').notNullable();
    table.double('possible').notNullable();
    table.double('unknown').notNullable();
    table
      .double('share')
      .notNullable()
      .comment('earned / possible; 1 where nothing is possible');
    table.integer('failing').notNullable();
    table.integer('unknown_checks').notNullable();
    table.text('levels').notNullable().comment('JSON: entities by level rank');
    table
      .text('checks')
      .notNullable()
      .comment('JSON: per slot [pass, fail, unknown, not-applicable, exempt]');
    table.index(
      ['scorecard_id', 'dimension', 'share', 'group_key'],
      'summaries_share_idx',
    );
    table.index(
      ['scorecard_id', 'dimension', 'entities', 'group_key'],
      'summaries_entities_idx',
    );
    table.index(['dimension', 'group_key'], 'summaries_group_idx');
  });

  await knex.schema.createTable('daily_summaries', table => {
    table.comment('How a day ended, only for days and groups with a change');
    table.string('scorecard').notNullable();
    table.string('dimension').notNullable();
    table.string('group_key').notNullable();
    table.string('day', 10).notNullable().comment('YYYY-MM-DD, UTC');
    table.primary(['scorecard', 'dimension', 'group_key', 'day']);
    table.integer('entities').notNullable();
    table.double('earned').notNullable();
    table.double('possible').notNullable();
    table.double('unknown').notNullable();
    table
      .text('levels')
      .notNullable()
      .comment(
        'JSON: [{name, title, rank, entities}] as they were called then',
      );
  });

  await knex.schema.createTable('runs', table => {
    table.comment('Passes over the catalog; the newest 100 are kept');
    table.increments('id');
    table.string('state').notNullable();
    table.string('trigger').notNullable();
    table
      .string('ticket')
      .notNullable()
      .comment('Whoever does not hold it any more must not write');
    table.timestamp('started_at', { useTz: true }).notNullable();
    table.timestamp('heartbeat_at', { useTz: true }).notNullable();
    table.timestamp('finished_at', { useTz: true });
    table.integer('read').notNullable().defaultTo(0);
    table.integer('changed').notNullable().defaultTo(0);
    table.integer('evaluated').notNullable().defaultTo(0);
    table.integer('removed').notNullable().defaultTo(0);
    table.integer('transitions').notNullable().defaultTo(0);
    table.text('error');
    table.index(['state', 'id'], 'runs_state_idx');
    table.unique(['state'], {
      indexName: 'runs_one_running_idx',
      // Two replicas that begin at the same moment: the database lets one of them.
      predicate: knex.whereRaw("state = 'running'"),
    });
  });

  await knex.schema.createTable('ingest_state', table => {
    table.comment('What the next pass must remember');
    table.string('key').primary();
    table.text('value').notNullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'ingest_state',
    'runs',
    'daily_summaries',
    'summaries',
    'problems',
    'transitions',
    'reports',
    'scorecards',
    'entities',
  ]) {
    await knex.schema.dropTable(table);
  }
};
