import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readConfig } from '../../config/readConfig';
import { MemoryIngestStore } from '../../store/MemoryIngestStore';
import { emptyMemoryState, MemoryState } from '../../store/MemoryState';
import type { IngestStore } from '../../store/IngestStore';
import { Ingest, PassResult } from '../Ingest';
import { TestCatalog } from './testCatalog';

/** A catalog, a store, a clock and the ingest between them. */
export interface IngestWorld {
  catalog: TestCatalog;
  state: MemoryState;
  store: IngestStore;
  ingest: Ingest;
  /** Moves the clock. */
  setTime(iso: string): void;
  pass(signal?: AbortSignal): Promise<PassResult>;
  /** Another backend on the same database and catalog, perhaps with other settings. */
  another(settings?: JsonObject): Ingest;
  /** Entity ref, type, check or scorecard, from, to and cause of each transition. */
  history(): string[];
  /** By `scorecard entity`. */
  codes(): Record<string, string>;
}

export function ingestWorld(
  settings: JsonObject = {},
  wrap: (store: IngestStore) => IngestStore = store => store,
): IngestWorld {
  const catalog = new TestCatalog();
  const state = emptyMemoryState();
  const store = wrap(new MemoryIngestStore(state));
  let now = new Date('2026-11-24T08:00:00Z');
  const clock = () => now;
  const another = (config: JsonObject = settings) =>
    new Ingest({
      store,
      catalog: catalog.service,
      clock,
      auth: mockServices.auth(),
      logger: mockServices.logger.mock(),
      scheduler: mockServices.scheduler.mock({ triggerTask: async () => {} }),
      config: readConfig(new ConfigReader({ platformProducts: config })),
    });
  const ingest = another();
  return {
    catalog,
    state,
    store,
    ingest,
    another,
    setTime: iso => {
      now = new Date(iso);
    },
    pass: (signal = new AbortController().signal) =>
      ingest.run('schedule', signal),
    history: () =>
      state.transitions.map(row =>
        [
          row.entity_ref.split('/')[1],
          row.type,
          row.check_name ?? row.scorecard ?? '',
          `${row.from_value ?? 'none set'} > ${row.to_value ?? 'none set'}`,
          row.cause,
        ]
          .filter(Boolean)
          .join(' '),
      ),
    codes: () =>
      Object.fromEntries(
        state.reports.map(report => {
          const { name } = state.scorecards.find(
            row => row.id === report.scorecard_id,
          )!;
          const entity = state.entities.find(
            row => row.id === report.entity_id,
          )!;
          return [`${name} ${entity.name}`, report.codes];
        }),
      ),
  };
}

/** All result rows: everything but runs. */
export function results({ runs, ...tables }: MemoryState) {
  return structuredClone(tables);
}
