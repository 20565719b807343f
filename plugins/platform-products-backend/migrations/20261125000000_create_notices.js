// @ts-check

/**
 * Deprecation notices, who has to migrate for them, and what people were told.
 *
 * JSON is kept in text columns, as in the foundation. Refs of entities are not foreign keys: a
 * notice and the migrations for it outlive the entities that they are about.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('relations', table => {
    table.comment(
      'Forward relations of the mirror that consumers are found by: partOf, providesApi and the configured ones',
    );
    table
      .integer('source_id')
      .notNullable()
      .references('id')
      .inTable('entities')
      .onDelete('CASCADE');
    table.string('type').notNullable();
    table
      .string('target_ref')
      .notNullable()
      .comment('May name an entity that the catalog does not know');
    table.primary(['source_id', 'type', 'target_ref']);
    table.index(['target_ref', 'type'], 'relations_target_idx');
  });

  await knex.schema.createTable('notices', table => {
    table.comment('Deprecation notices of all origins');
    table
      .string('id')
      .primary()
      .comment(
        'A UUID, catalog.<namespace>.<name> or metadata.<kind>.<namespace>.<name>',
      );
    table.string('origin').notNullable().comment('portal, catalog or metadata');
    table.string('state').notNullable();
    table.string('title').notNullable();
    table
      .string('kind')
      .notNullable()
      .comment('compulsory or advisory; a draft without one is advisory');
    table.string('owner').comment('Null where a metadata subject has no owner');
    table
      .text('content')
      .notNullable()
      .comment('NoticeContent as JSON; a draft may lack anything');
    table
      .integer('revision')
      .notNullable()
      .comment('Grows with each change; a change of an older one is refused');
    table
      .string('entity_ref')
      .comment('The DeprecationNotice, or the entity whose metadata it is');
    table
      .text('edit_url')
      .comment('Where catalog and metadata ones are edited');
    table.timestamp('announced_at', { useTz: true });
    table.timestamp('deprecated_at', { useTz: true });
    table.timestamp('sunset_at', { useTz: true });
    table.timestamp('removed_at', { useTz: true });
    table.timestamp('created_at', { useTz: true }).notNullable();
    table.string('created_by');
    table.timestamp('updated_at', { useTz: true }).notNullable();
    table.string('updated_by');
    table
      .timestamp('publish_at', { useTz: true })
      .comment('When a scheduled one is published');
    table.timestamp('published_at', { useTz: true });
    table
      .timestamp('paused_at', { useTz: true })
      .comment('Set while paused: the stage stays as of this moment');
    table
      .text('override')
      .comment('PolicyOverride as JSON; waits for a second person or has one');
    table
      .text('conflicts')
      .notNullable()
      .defaultTo('[]')
      .comment('JSON: what other origins say otherwise about a subject');
    table
      .string('superseded_by')
      .comment(
        'Notice of a stronger origin about the same subject: this one is then left out of lists',
      );
    table
      .boolean('dirty')
      .notNullable()
      .comment('Consumers must be worked out again');
    table
      .text('counts')
      .notNullable()
      .comment('JSON: migrations by state, and backSliding');
    table
      .text('search_text')
      .notNullable()
      .comment('Lower case: title, description, reason and owner');
    table.index(['origin', 'entity_ref'], 'notices_entity_idx');
    table.index(['state', 'sunset_at', 'id'], 'notices_state_idx');
    table.index(['sunset_at', 'id'], 'notices_sunset_idx');
    table.index(['owner', 'sunset_at', 'id'], 'notices_owner_idx');
    table.index(['state', 'publish_at'], 'notices_publish_idx');
    table.index(['dirty', 'id'], 'notices_dirty_idx');
  });

  await knex.schema.createTable('notice_subjects', table => {
    table.comment('What goes away, as the notice names it');
    onNotice(table);
    table.string('ref').notNullable();
    table.primary(['notice_id', 'ref']);
    table.index(['ref'], 'notice_subjects_ref_idx');
  });

  await knex.schema.createTable('notice_surface', table => {
    table.comment(
      'What goes away with the subjects: their parts and the APIs that these provide',
    );
    onNotice(table);
    table.string('ref').notNullable();
    table
      .text('path')
      .notNullable()
      .comment('JSON: edges from this entity to the subject; [] for a subject');
    table.primary(['notice_id', 'ref']);
    table.index(['ref'], 'notice_surface_ref_idx');
  });

  await knex.schema.createTable('migrations', table => {
    table.comment('How far one consumer is with one notice');
    onNotice(table);
    table.string('entity_ref').notNullable();
    table.primary(['notice_id', 'entity_ref']);
    table.string('state').notNullable();
    table
      .string('origin')
      .notNullable()
      .comment('relation, or other where it was added by hand');
    table
      .text('path')
      .notNullable()
      .comment('JSON: edges from the consumer to the subject; [] without one');
    table
      .boolean('related')
      .notNullable()
      .comment('A relation to the surface was there when last looked at');
    table
      .boolean('back_sliding')
      .notNullable()
      .comment('Started to depend after the subject was deprecated');
    table
      .boolean('gone')
      .notNullable()
      .comment('The catalog does not know the entity any more');
    table
      .timestamp('since', { useTz: true })
      .notNullable()
      .comment('Since when it is a consumer, as far as was seen');
    table.text('note');
    table.timestamp('planned_for', { useTz: true });
    table.timestamp('exempt_until', { useTz: true });
    table
      .timestamp('updated_at', { useTz: true })
      .comment('Null while nobody has set the state');
    table.string('updated_by');
    table.index(['entity_ref'], 'migrations_entity_idx');
    table.index(['notice_id', 'state'], 'migrations_state_idx');
    table.index(['state', 'exempt_until'], 'migrations_exempt_idx');
  });

  await knex.schema.createTable('notice_events', table => {
    table.comment('Everything that happened to a notice and its migrations');
    table.bigIncrements('id');
    onNotice(table);
    table.timestamp('at', { useTz: true }).notNullable();
    table.string('by').comment('Null where the suite itself saw it');
    table.string('type').notNullable();
    table.string('entity_ref').comment('The consumer, where one is concerned');
    table.text('reason');
    table
      .text('changes')
      .notNullable()
      .comment('JSON: fields with how they were and are');
    table.index(['notice_id', 'id'], 'notice_events_notice_idx');
    table.index(
      ['notice_id', 'entity_ref', 'id'],
      'notice_events_consumer_idx',
    );
  });

  await knex.schema.createTable('notice_days', table => {
    table.comment('How a day ended, only for days on which the counts changed');
    onNotice(table);
    table.string('day', 10).notNullable().comment('YYYY-MM-DD, UTC');
    table.primary(['notice_id', 'day']);
    table.integer('open').notNullable();
    table.integer('done').notNullable();
    table.integer('exempt').notNullable();
  });

  await knex.schema.createTable('messages', table => {
    table.comment('Outbox: written with its cause, sent afterwards');
    table.uuid('id').primary();
    table
      .string('key')
      .notNullable()
      .unique()
      .comment('Names cause and recipient: the same is never written twice');
    table.string('topic').notNullable();
    table.string('recipient').notNullable().comment('Ref of an owner');
    table.text('payload').notNullable().comment('JSON');
    table.timestamp('created_at', { useTz: true }).notNullable();
    table.index(['created_at'], 'messages_created_idx');
  });

  await knex.schema.createTable('deliveries', table => {
    table.comment('One message on its way through one sender');
    table
      .uuid('message_id')
      .notNullable()
      .references('id')
      .inTable('messages')
      .onDelete('CASCADE');
    table.string('sender').notNullable();
    table.primary(['message_id', 'sender']);
    table.string('state').notNullable().comment('pending or sent');
    table.integer('attempts').notNullable();
    table.timestamp('next_attempt_at', { useTz: true }).notNullable();
    table
      .timestamp('claimed_until', { useTz: true })
      .comment('A replica is at it; after this moment another one may try');
    table.timestamp('sent_at', { useTz: true });
    table.text('error').comment('Of the last attempt that failed');
    table.index(['state', 'next_attempt_at'], 'deliveries_due_idx');
  });

  await knex.schema.createTable('reminders', table => {
    table.comment('Which step of which notice was told to whom');
    onNotice(table);
    table
      .string('step')
      .notNullable()
      .comment('Names the step and the date that it is before');
    table.string('recipient').notNullable();
    table.primary(['notice_id', 'step', 'recipient']);
    table
      .uuid('message_id')
      .notNullable()
      .references('id')
      .inTable('messages')
      .onDelete('CASCADE');
    table.index(['message_id'], 'reminders_message_idx');
  });
};

/**
 * @param {import('knex').Knex.CreateTableBuilder} table
 */
function onNotice(table) {
  table
    .string('notice_id')
    .notNullable()
    .references('id')
    .inTable('notices')
    .onDelete('CASCADE');
}

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'reminders',
    'deliveries',
    'messages',
    'notice_days',
    'notice_events',
    'migrations',
    'notice_surface',
    'notice_subjects',
    'notices',
    'relations',
  ]) {
    await knex.schema.dropTable(table);
  }
};
