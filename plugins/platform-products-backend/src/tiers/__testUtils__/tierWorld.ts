import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import { NoticeWorld } from '../../notices/__testUtils__/noticeWorld';
import { migrateDatabase } from '../../store/migrateDatabase';
import { toDate } from '../../store/rows';
import { markTiersDirty } from '../store/markTiersDirty';
import type { DbTierAssignmentRow } from '../store/rows';

/** All that a pass writes about obligations. */
const TABLES = [
  'tier_findings',
  'tier_standings',
  'tier_dirty',
  'daily_tiers',
  'graph_changes',
];

/** A catalog, a real database, a clock, and the ingest with all that it settles between them. */
export class TierWorld extends NoticeWorld {
  #assignments = 0;

  static async start(knex: Knex, settings?: JsonObject): Promise<TierWorld> {
    await migrateDatabase(knex);
    return new TierWorld(knex, settings);
  }

  /** Another backend on the same database and catalog, which remembers nothing. */
  restarted(settings: JsonObject): TierWorld {
    const world = new TierWorld(this.knex, settings, this.catalog);
    world.now = this.now;
    return world;
  }

  /** As when somebody gives a tier in the portal. */
  async assign(
    name: string,
    tier: string,
    values: Partial<DbTierAssignmentRow> = {},
  ): Promise<void> {
    this.#assignments += 1;
    const ref = refOf(name);
    await this.knex.transaction(async tx => {
      await tx('tier_assignments')
        .where({ entity_ref: ref, state: 'approved' })
        .update({ state: 'superseded' });
      await tx('tier_assignments').insert({
        id: `assignment-${this.#assignments}`,
        entity_ref: ref,
        tier,
        state: 'approved',
        direct: false,
        proposed_by: 'user:default/dev',
        proposed_at: this.now,
        reason: 'It is critical',
        decided_by: 'user:default/sre',
        decided_at: this.now,
        ...values,
      });
      await markTiersDirty(tx, { refs: [ref] });
    });
  }

  /**
   * As when somebody confirms a tier in the portal.
   *
   * @param meanwhile - awaited before the transaction ends
   */
  async review(
    name: string,
    meanwhile: () => Promise<void> = async () => {},
  ): Promise<void> {
    const row = {
      entity_ref: refOf(name),
      reviewed_at: this.now,
      reviewed_by: 'user:default/sre',
      reason: 'Still so',
    };
    await this.knex.transaction(async tx => {
      await tx('tier_reviews').insert(row).onConflict('entity_ref').merge();
      await markTiersDirty(tx, { refs: [row.entity_ref] });
      await meanwhile();
    });
  }

  /** `name obligation of-what state: why fix` of each finding. */
  async findings(): Promise<string[]> {
    const rows = await this.knex('tier_findings')
      .join('entities', 'entities.id', 'tier_findings.entity_id')
      .orderBy(['entities.ref', 'obligation', 'tier_findings.name'])
      .select('tier_findings.*', { entity: 'entities.name' });
    return rows.map(
      row =>
        `${[row.entity, row.obligation, row.name, row.state]
          .filter(Boolean)
          .join(' ')}: ${row.why} ${row.fix}`,
    );
  }

  /** Not met, not known, whether inverted, and until when the review is due, by name. */
  async standings(): Promise<Record<string, string>> {
    const rows = await this.knex('tier_standings')
      .join('entities', 'entities.id', 'tier_standings.entity_id')
      .orderBy('entities.ref')
      .select('tier_standings.*', { entity: 'entities.name' });
    return Object.fromEntries(
      rows.map(row => [
        row.entity,
        [
          `${row.not_met} not met`,
          `${row.unknown} unknown`,
          row.inverted ? 'inverted' : '',
          row.review_demanded ? `due ${dayOf(row.review_due_at)}` : '',
          row.reviewed_by ? `by ${row.reviewed_by}` : '',
        ]
          .filter(Boolean)
          .join(', '),
      ]),
    );
  }

  async days(): Promise<unknown[]> {
    const rows = await this.knex('daily_tiers').orderBy(['kind', 'day']);
    return rows.map(({ kind, day, counts }) => [kind, day, JSON.parse(counts)]);
  }

  async stored(): Promise<Record<string, unknown[]>> {
    const rows = await Promise.all(
      TABLES.map(async table => [table, await this.knex(table).select('*')]),
    );
    return Object.fromEntries(rows);
  }

  /** Statements that wrote about obligations meanwhile. */
  async writes(work: () => Promise<unknown>): Promise<string[]> {
    const writes: string[] = [];
    const listen = ({ sql }: { sql: string }) => {
      const isWrite = /^\s*(insert|update|delete)/i.test(sql);
      if (isWrite && TABLES.some(table => sql.includes(table))) {
        writes.push(sql);
      }
    };
    this.knex.on('query', listen);
    await work();
    this.knex.removeListener('query', listen);
    return writes;
  }
}

function refOf(name: string): string {
  return name.includes(':') ? name : `component:default/${name}`;
}

function dayOf(instant: Date | number | null): string {
  return instant === null ? 'now' : toDate(instant).toISOString().slice(0, 10);
}
