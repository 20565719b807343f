import { randomUUID } from 'node:crypto';
import type {
  AuthService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { PlatformProductsConfig } from '../config/PlatformProductsConfig';
import { DefinitionLoader } from '../definitions/DefinitionLoader';
import type { IngestStore, RunHandle } from '../store/IngestStore';
import type { RunTrigger } from '../store/rows';
import { isObliging } from '../tiers/settle/isObliging';
import { DEAD_AFTER, duePass, wants } from './duePass';
import type { IngestControl } from './IngestControl';
import { AssignedPaths } from './AssignedPaths';
import { AssignedTiers } from './AssignedTiers';
import { ParentIndex } from './ParentIndex';
import { LostTicketError, Pass } from './Pass';
import { runPass } from './runPass';
import { SummaryKeeper } from './SummaryKeeper';

/** The scheduled pass, on one replica at a time. */
const SCHEDULED_TASK = 'platform-products-ingest';
/** On every replica: looks whether a pass is wanted beside the schedule. */
const WATCH_TASK = 'platform-products-ingest-watch';
const WATCH_INTERVAL = { seconds: 10 };

/** A slow catalog must not make a pass look dead: a third of the time after which it would. */
const HEARTBEAT = DEAD_AFTER / 3;

const RUNS_KEPT = 100;
const MAXIMUM_ERROR = 2_000;

export interface IngestOptions {
  store: IngestStore;
  catalog: CatalogService;
  auth: AuthService;
  scheduler: SchedulerService;
  logger: LoggerService;
  config: PlatformProductsConfig;
  clock: () => Date;
  /** Brings notices in line with the catalog at the end of a pass. */
  settleNotices?(now: Date, signal: AbortSignal): Promise<void>;
  /** Brings findings about tiers in line with the catalog and the notices. */
  settleTiers?(now: Date, signal: AbortSignal): Promise<void>;
}

/** How an attempt at a pass ended. `busy`: another one is under way. */
export type PassResult = 'complete' | 'failed' | 'busy';

/** Runs passes over the catalog: by schedule, on request, and where an earlier one died. */
export class Ingest implements IngestControl {
  readonly #options: IngestOptions;
  readonly #loader = new DefinitionLoader();
  readonly #upSince: Date;

  constructor(options: IngestOptions) {
    this.#options = options;
    this.#upSince = options.clock();
  }

  /** Puts the tasks on the schedule. */
  async start(): Promise<void> {
    const { scheduler, config } = this.#options;
    await scheduler.scheduleTask({
      ...config.ingest.schedule,
      id: SCHEDULED_TASK,
      scope: 'global',
      fn: async signal => {
        await this.run('schedule', signal);
      },
    });
    await scheduler.scheduleTask({
      id: WATCH_TASK,
      scope: 'local',
      frequency: WATCH_INTERVAL,
      timeout: config.ingest.schedule.timeout,
      fn: signal => this.#watch(signal),
    });
  }

  async requestRefresh(): Promise<{ requestedAt: string }> {
    const { store, scheduler, clock, logger } = this.#options;
    const requestedAt = clock().toISOString();
    await store.writeState('refresh_requested_at', requestedAt);
    // Not awaited: it lasts as long as the pass. It refuses while the task runs; the pass under
    // way then finds the request when it ends.
    scheduler.triggerTask(WATCH_TASK).catch(error => {
      logger.debug(`A refresh waits for its turn: ${stringifyError(error)}`);
    });
    return { requestedAt };
  }

  /** Runs a pass, and another one for as long as a refresh was asked for meanwhile. */
  async run(trigger: RunTrigger, signal: AbortSignal): Promise<PassResult> {
    const { clock } = this.#options;
    let next = trigger;
    for (;;) {
      const startedAt = clock();
      const result = await this.#runOnce(next, startedAt, signal);
      const again =
        result !== 'busy' &&
        !signal.aborted &&
        wants(await this.#refreshRequestedAt(), { startedAt });
      if (!again) return result;
      next = 'refresh';
    }
  }

  async #watch(signal: AbortSignal): Promise<void> {
    const { store, clock } = this.#options;
    const trigger = duePass({
      last: await store.lastRun(),
      refreshRequestedAt: await this.#refreshRequestedAt(),
      upSince: this.#upSince,
      now: clock(),
    });
    if (trigger) await this.run(trigger, signal);
  }

  async #refreshRequestedAt(): Promise<Date | undefined> {
    const value = await this.#options.store.readState('refresh_requested_at');
    return value === undefined ? undefined : new Date(value);
  }

  async #runOnce(
    trigger: RunTrigger,
    at: Date,
    signal: AbortSignal,
  ): Promise<PassResult> {
    const run = await this.#options.store.beginRun({
      ticket: randomUUID(),
      trigger,
      at,
      deadBefore: new Date(at.getTime() - DEAD_AFTER),
    });
    if (run === 'busy') return 'busy';
    const pass = await this.#newPass(run, at, signal);
    const heartbeat = setInterval(() => this.#beat(pass), HEARTBEAT);
    try {
      await runPass(pass);
      await this.#end(pass, 'complete');
      return 'complete';
    } catch (error) {
      await this.#fail(pass, error);
      return 'failed';
    } finally {
      clearInterval(heartbeat);
      this.#loader.forgetUnused();
    }
  }

  async #newPass(
    run: RunHandle,
    now: Date,
    signal: AbortSignal,
  ): Promise<Pass> {
    const { store, catalog, auth, logger, config, clock } = this.#options;
    const { settleNotices = async () => {}, settleTiers = async () => {} } =
      this.#options;
    const judged = await store.readState('obligations_digest');
    const installed = await store.readState('installed_at');
    return {
      settleNotices,
      settleTiers,
      marksTiers: judged !== undefined && isObliging(config.ladder),
      store,
      catalog,
      logger,
      config,
      clock,
      signal,
      run,
      now,
      credentials: await auth.getOwnServiceCredentials(),
      loader: this.#loader,
      counts: { read: 0, changed: 0, evaluated: 0, removed: 0, transitions: 0 },
      known: new Map(),
      assigned: new AssignedTiers(
        config.ladder,
        config.tierAssignments.precedence,
      ),
      assignedPaths: new AssignedPaths(),
      installedAt: installed === undefined ? undefined : new Date(installed),
      parents: new ParentIndex(config.ladder),
      definitionInputs: new Map(),
      summaries: new SummaryKeeper(store, now),
      assessed: new Set(),
      touched: new Set(),
      questions: new Map(),
      definitions: [],
      paths: [],
      pathIds: new Map(),
      definitionProblems: new Map(),
    };
  }

  async #beat({ run, counts }: Pass): Promise<void> {
    const { store, clock, logger } = this.#options;
    try {
      await store.beat(run, clock(), counts);
    } catch (error) {
      logger.warn(
        `A pass could not show it is alive: ${stringifyError(error)}`,
      );
    }
  }

  async #end(
    { run, counts }: Pass,
    state: 'complete' | 'failed',
    error?: string,
  ): Promise<void> {
    const { store, clock } = this.#options;
    const keep = RUNS_KEPT;
    await store.endRun(run, { state, at: clock(), counts, error, keep });
  }

  /** What was stored before stays in force; the run tells why it is not newer. */
  async #fail(pass: Pass, error: unknown): Promise<void> {
    const { logger } = this.#options;
    const reason = stringifyError(error).slice(0, MAXIMUM_ERROR);
    if (error instanceof LostTicketError) {
      logger.warn(`Pass ${pass.run.id} stopped: ${reason}`);
      return;
    }
    logger.error(`Pass ${pass.run.id} over the catalog failed: ${reason}`);
    try {
      await this.#end(pass, 'failed', reason);
    } catch (endError) {
      // The database is gone too. The run counts as dead once its heartbeat is old enough.
      logger.warn(`The failure was not recorded: ${stringifyError(endError)}`);
    }
  }
}
