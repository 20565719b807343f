// @ts-check

/**
 * Golden paths and platform products: where entities come from, how far they are, who adopted what.
 *
 * Both are judged as scorecards are, so their reports, summaries, days and transitions stand in the
 * tables of the foundation; here is what these have no place for.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('scorecards', table => {
    table
      .string('kind')
      .notNullable()
      .defaultTo('scorecard')
      .comment(
        'scorecard, golden-path or product; the name of the latter two is their ref',
      );
  });
  await knex.schema.alterTable('entities', table => {
    table.string('path').comment('Name of the golden path that it is on');
    table.string('path_version').comment('As it says; may be any text');
    table
      .string('path_state')
      .notNullable()
      .defaultTo('not-applicable')
      .comment(
        'on, unknown-path, other-template, unknown-origin or not-applicable',
      );
    table.text('path_source').comment('JSON: { raw, source } as read');
    table
      .text('meant_for')
      .comment('Ids in scorecards of the golden paths that select it: |3|7|');
    table
      .string('assigned_path')
      .comment('The path of the portal that this was worked out with');
    table.index(['path', 'ref'], 'entities_path_idx');
    table.index(
      ['kind', 'first_seen_at', 'path_state'],
      'entities_first_seen_idx',
    );
    table.index(
      ['meant_for', 'path_state', 'path', 'first_seen_at'],
      'entities_meant_idx',
    );
  });

  await knex.schema.createTable('journeys', table => {
    table.comment('An entity on a golden path, or one that was');
    table.increments('id');
    table.string('entity_ref').notNullable();
    table
      .string('entity_uid')
      .comment('Made again under the same name is another journey');
    table.string('path').notNullable();
    table
      .string('path_ref')
      .notNullable()
      .comment('What transitions of it name as their scorecard');
    table.string('state').notNullable().comment('on or left');
    table.string('version').comment('As the entity says');
    table.string('path_version').notNullable().comment('It was last judged by');
    table.string('drift').notNullable();
    table.string('source').notNullable();
    table
      .timestamp('started_at', { useTz: true })
      .comment('Null where nobody saw it start');
    table.text('codes').notNullable().comment('Of the report it was made from');
    table
      .text('steps')
      .notNullable()
      .comment('JSON: what the core remembers from one look to the next');
    table.integer('done').notNullable();
    table.integer('total').notNullable();
    table.string('next_step');
    table.timestamp('onboarded_at', { useTz: true });
    table
      .boolean('onboarded_rebased')
      .notNullable()
      .comment('Reached only because a new version moved the milestone');
    table.timestamp('first_value_at', { useTz: true });
    table.boolean('first_value_rebased').notNullable();
    table.timestamp('left_at', { useTz: true });
    table
      .string('left_cause')
      .comment('not-named, other-path, path-gone, entity-gone or recreated');
    table.text('left_reason').comment('As its owner says');
    table.string('left_by');
    table.index(['path', 'state', 'entity_ref'], 'journeys_path_idx');
    // All by which versions are counted.
    table.index(['state', 'path', 'version', 'drift'], 'journeys_version_idx');
    table.index(['path', 'drift', 'entity_ref'], 'journeys_drift_idx');
    table.index(['path', 'started_at', 'id'], 'journeys_started_idx');
    table.index(['entity_ref', 'id'], 'journeys_entity_idx');
    table.unique(['entity_ref', 'path'], {
      indexName: 'journeys_one_running_idx',
      predicate: knex.whereRaw("state = 'on'"),
    });
  });

  await knex.schema.createTable('path_starts', table => {
    table.comment('Entities that a template has made, as the scaffolder says');
    table.string('path').notNullable();
    table.string('entity_ref').notNullable();
    table.primary(['path', 'entity_ref']);
    table.string('version');
    table.timestamp('started_at', { useTz: true }).notNullable();
    table.string('task_id');
    table.string('reported_by').notNullable();
    table
      .boolean('followed')
      .notNullable()
      .defaultTo(false)
      .comment('A journey has begun with it: it is of no other one');
    table.index(['followed', 'entity_ref'], 'path_starts_followed_idx');
  });

  await knex.schema.createTable('path_assignments', table => {
    table.comment('Golden paths that were given to entities in the portal');
    table.string('entity_ref').primary();
    table.string('path').notNullable();
    table.string('version');
    table.text('reason').notNullable();
    table.string('assigned_by').notNullable();
    table.timestamp('assigned_at', { useTz: true }).notNullable();
  });

  await knex.schema.createTable('asked_products', table => {
    table.comment('What everybody was asked about a product by a whole pass');
    table
      .integer('scorecard_id')
      .primary()
      .references('id')
      .inTable('scorecards')
      .onDelete('CASCADE');
    table.string('question').notNullable().comment('Digest, without its parts');
  });

  await knex.schema.createTable('product_parts', table => {
    table.comment('What a product was made of by then, itself included');
    table
      .integer('scorecard_id')
      .notNullable()
      .references('id')
      .inTable('scorecards')
      .onDelete('CASCADE');
    table.string('ref').notNullable();
    table.primary(['scorecard_id', 'ref']);
  });

  await knex.schema.createTable('adoption_notes', table => {
    table.comment('Why an entity does not use a product that is meant for it');
    table.string('product').notNullable();
    table.string('entity_ref').notNullable();
    table.primary(['product', 'entity_ref']);
    table.text('text').notNullable();
    table.string('written_by').notNullable();
    table.timestamp('written_at', { useTz: true }).notNullable();
  });

  await knex.schema.createTable('releases', table => {
    table.comment('What is new in a product');
    table.string('id').primary().comment('UUID');
    table.string('product').notNullable();
    table.string('version');
    table.string('title').notNullable();
    table.text('notes').notNullable().comment('Markdown');
    table.timestamp('published_at', { useTz: true }).notNullable();
    table.string('published_by').notNullable();
    table.boolean('told').notNullable().comment('Adopters have been told');
    table.index(['product', 'published_at', 'id'], 'releases_product_idx');
    table.index(['told', 'id'], 'releases_told_idx');
  });

  await knex.schema.createTable('product_visits', table => {
    table.comment(
      'Groups of whose members somebody opened the page of a product; no persons',
    );
    table.string('product').notNullable();
    table.string('owner').notNullable();
    table.primary(['product', 'owner']);
    table.timestamp('first_at', { useTz: true }).notNullable();
    table.timestamp('last_at', { useTz: true }).notNullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'product_visits',
    'releases',
    'adoption_notes',
    'product_parts',
    'asked_products',
    'path_assignments',
    'path_starts',
    'journeys',
  ]) {
    await knex.schema.dropTable(table);
  }
  // Older code takes every row for a scorecard.
  const others = await knex('scorecards')
    .whereNot('kind', 'scorecard')
    .select('id', 'name');
  for (const { id, name } of others) {
    await knex('reports').where('scorecard_id', id).delete();
    await knex('summaries').where('scorecard_id', id).delete();
    await knex('daily_summaries').where('scorecard', name).delete();
    await knex('transitions').where('scorecard', name).delete();
    await knex('scorecards').where({ id }).delete();
  }
  await knex.schema.alterTable('entities', table => {
    table.dropIndex(['path', 'ref'], 'entities_path_idx');
    table.dropIndex([], 'entities_first_seen_idx');
    table.dropIndex([], 'entities_meant_idx');
  });
  // Not by knex, which on SQLite makes a table anew and with it loses what refers to its rows.
  for (const column of [
    'path',
    'path_version',
    'path_state',
    'path_source',
    'meant_for',
    'assigned_path',
  ]) {
    await knex.raw('alter table entities drop column ??', [column]);
  }
  await knex.raw('alter table scorecards drop column kind');
  // What was worked out is gone: if the tables come again, everything must be judged.
  await knex('ingest_state')
    .whereIn('key', ['paths_digest', 'installed_at'])
    .delete();
};
