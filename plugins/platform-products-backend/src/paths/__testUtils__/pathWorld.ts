import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import { component } from '../../ingest/__testUtils__/testCatalog';
import { NoticeWorld } from '../../notices/__testUtils__/noticeWorld';
import { migrateDatabase } from '../../store/migrateDatabase';
import { DbTransitionRow, toDate } from '../../store/rows';
import { journeyEvents } from '../journeyTransitions';
import type { DbJourneyRow } from '../store/rows';

/** All that passes write about paths and products. */
const TABLES = [
  'entities',
  'scorecards',
  'reports',
  'summaries',
  'daily_summaries',
  'transitions',
  'problems',
  'journeys',
  'path_starts',
  'relations',
  'ingest_state',
];

/** A catalog with golden paths and products, a real database, a clock, and the ingest. */
export class PathWorld extends NoticeWorld {
  static async start(knex: Knex, settings?: JsonObject): Promise<PathWorld> {
    await migrateDatabase(knex);
    return new PathWorld(knex, settings);
  }

  #isInstalled = false;

  /** Before the first one nobody has looked: a second one finds that nothing is new. */
  async pass() {
    if (!this.#isInstalled) {
      this.#isInstalled = true;
      await super.pass();
    }
    return super.pass();
  }

  /** Another backend on the same database and catalog. */
  restarted(): PathWorld {
    const world = new PathWorld(this.knex, {}, this.catalog);
    world.now = this.now;
    return world;
  }

  /** As when somebody says in the portal on which path an entity is; null takes it back. */
  async assign(
    name: string,
    path: string | null,
    version: string | null = null,
  ): Promise<void> {
    const ref = `component:default/${name}`;
    await this.knex('path_assignments').where({ entity_ref: ref }).delete();
    if (path !== null) {
      await this.knex('path_assignments').insert({
        entity_ref: ref,
        path,
        version,
        reason: 'Made by hand from it',
        assigned_by: 'user:default/dev',
        assigned_at: this.now,
      });
    }
  }

  /** As when the scaffolder tells that a template has made an entity. */
  async tellStart(name: string, path: string, at: string): Promise<void> {
    await this.knex('path_starts')
      .insert({
        path,
        entity_ref: `component:default/${name}`,
        version: '1.0.0',
        started_at: new Date(at),
        task_id: null,
        reported_by: 'plugin:scaffolder',
        followed: false,
      })
      .onConflict(['path', 'entity_ref'])
      .merge();
  }

  /** Where each component comes from, by name. */
  async origins(): Promise<Record<string, string>> {
    const rows = await this.knex('entities')
      .where({ kind: 'component' })
      .orderBy('ref');
    return Object.fromEntries(
      rows.map(row => [
        row.name,
        [
          row.path_state,
          row.path &&
            (row.path_version ? `${row.path}@${row.path_version}` : row.path),
          row.path_source && `by ${JSON.parse(row.path_source).source}`,
        ]
          .filter(Boolean)
          .join(' '),
      ]),
    );
  }

  async journeyRows(name: string): Promise<DbJourneyRow[]> {
    return this.knex<DbJourneyRow>('journeys')
      .where({ entity_ref: `component:default/${name}` })
      .orderBy('id');
  }

  /** `path state done/total next` and what else is known of each journey of an entity. */
  async journeys(name: string): Promise<string[]> {
    return (await this.journeyRows(name)).map(row =>
      [
        `${row.path} ${row.state}`,
        `${row.done}/${row.total}`,
        row.next_step && `next ${row.next_step}`,
        row.drift,
        `since ${momentOf(row.started_at)}`,
        row.onboarded_at &&
          `onboarded ${momentOf(row.onboarded_at)}${
            row.onboarded_rebased ? ' by a new version' : ''
          }`,
        row.left_at && `left ${momentOf(row.left_at)}: ${row.left_cause}`,
      ]
        .filter(Boolean)
        .join(', '),
    );
  }

  /** The stored changes of an entity, oldest first, but for those of scorecards and tiers. */
  async changes(name: string): Promise<string[]> {
    return (await this.changeRows(name)).map(row =>
      [
        row.type,
        row.check_name ?? row.scorecard?.split('/')[1],
        `${row.from_value ?? '-'} > ${row.to_value ?? '-'}`,
        row.cause,
      ].join(' '),
    );
  }

  /** What `journeyTimes` would be told. */
  async journeyEvents(name: string) {
    return journeyEvents(await this.changeRows(name)).map(
      ({ change }) => change,
    );
  }

  private async changeRows(name: string): Promise<DbTransitionRow[]> {
    return this.knex<DbTransitionRow>('transitions')
      .where({ entity_ref: `component:default/${name}` })
      .whereIn('type', ['journey', 'step', 'adoption'])
      .orderBy('id');
  }

  /** By `definition entity`. */
  async codes(): Promise<Record<string, string>> {
    const rows = await this.knex('reports')
      .join('entities', 'entities.id', 'reports.entity_id')
      .join('scorecards', 'scorecards.id', 'reports.scorecard_id')
      .orderBy(['scorecards.name', 'entities.ref'])
      .select('reports.codes', {
        of: 'scorecards.name',
        entity: 'entities.name',
      });
    return Object.fromEntries(
      rows.map(row => [`${row.of.split('/').at(-1)} ${row.entity}`, row.codes]),
    );
  }

  /** `entities, earned of possible, unknown` of a definition in a group, as it is and as of today. */
  async counted(definition: string, dimension = 'all', key = 'all') {
    const { id } = await this.knex('scorecards')
      .where({ name: definition })
      .first();
    const group = { dimension, group_key: key };
    const row = await this.knex('summaries')
      .where({ scorecard_id: id, ...group })
      .first();
    const day = await this.knex('daily_summaries')
      .where({ scorecard: definition, ...group })
      .orderBy('day', 'desc')
      .first();
    return [row, day].map(
      counts =>
        counts &&
        `${counts.entities}, ${counts.earned} of ${counts.possible}, ${counts.unknown} unknown`,
    );
  }

  /** `entity code` of each problem. */
  async problems(): Promise<string[]> {
    const rows = await this.knex('problems').orderBy(['entity_ref', 'code']);
    return rows.map(
      row => `${row.entity_ref} ${row.about} ${row.severity} ${row.code}`,
    );
  }

  async stored(): Promise<unknown> {
    const rows = await Promise.all(
      TABLES.map(async table => [table, await this.knex(table).select('*')]),
    );
    return Object.fromEntries(rows);
  }
}

function momentOf(instant: Date | number | string | null): string {
  return instant === null
    ? 'unknown'
    : toDate(instant).toISOString().slice(0, 16);
}

type Step = { name: string; expect: string; milestone?: string };

/** Steps that are completed by annotations of their name. */
export function annotated(...names: string[]): Step[] {
  return names.map(name => ({ name, expect: `'${name}' in annotations` }));
}

/** A golden path for services. */
export function goldenPath(
  name: string,
  steps: Step[],
  spec: JsonObject = {},
  namespace = 'default',
): Entity {
  return {
    apiVersion: 'platform-products/v1alpha1',
    kind: 'GoldenPath',
    metadata: { name, namespace, title: name },
    spec: {
      owner: 'group:default/platform',
      appliesTo: { kind: 'Component' },
      version: '1.0.0',
      templates: [`template:default/${name}`],
      steps: steps as unknown as JsonObject[],
      ...spec,
    },
  };
}

/** A platform product that is meant for all components. */
export function product(name: string, spec: JsonObject = {}): Entity {
  return {
    apiVersion: 'platform-products/v1alpha1',
    kind: 'PlatformProduct',
    metadata: { name, namespace: 'default', title: name },
    spec: {
      owner: 'group:default/platform',
      lifecycle: 'production',
      adoption: { eligible: { kind: 'Component' } },
      ...spec,
    },
  };
}

/** A component that names a path, with annotations that complete steps. */
export function service(
  name: string,
  path?: string,
  done: string[] = [],
  parts: Parameters<typeof component>[1] = {},
): Entity {
  const annotations = Object.fromEntries(done.map(step => [step, 'yes']));
  return component(name, {
    ...parts,
    annotations: {
      ...(path && { 'platform-products/golden-path': path }),
      ...annotations,
    },
  });
}
