import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { NoticeConfig } from 'backstage-plugin-platform-products-core';
import type { NoticeSender } from 'backstage-plugin-platform-products-node';
import type { Knex } from 'knex';
import { settleDirtyNotices } from '../settle/settleDirtyNotices';
import { announceEditedDates } from './announceEditedDates';
import type { Announcer } from './Announcer';
import { deliverMessages } from './deliverMessages';
import { publishDueNotices } from './publishDueNotices';
import { reopenExpiredExemptions } from './reopenExpiredExemptions';
import { writeEscalations } from './writeEscalations';
import { DueNotice, dueNotices, writeReminders } from './writeReminders';

const TASK = 'platform-products-notices';
const HOUR = 3_600_000;

/** Steps by what they do, as a sentence part; each is given the ids of the senders. */
export type TimedSteps = Record<
  string,
  (senders: string[], now: Date) => Promise<unknown>
>;

export interface NoticeTaskOptions {
  knex: Knex;
  config: NoticeConfig;
  announcer: Announcer;
  /** Asked each time: modules add theirs while the backend starts. */
  senders: () => NoticeSender[];
  logger: LoggerService;
  clock: () => Date;
  /** What else time brings about; done before messages are sent. */
  further?: TimedSteps;
}

/**
 * What time brings about for notices, every minute on one replica at a time. Each step stands for
 * itself: it finds what is due in the database, so that nothing is lost if it was not done before.
 */
export class NoticeTask {
  readonly #options: NoticeTaskOptions;
  /** When the consumers of a notice were last looked through for a step: others join in between. */
  readonly #reminded = new Map<string, number>();

  constructor(options: NoticeTaskOptions) {
    this.#options = options;
  }

  async schedule(scheduler: SchedulerService): Promise<void> {
    await scheduler.scheduleTask({
      id: TASK,
      scope: 'global',
      frequency: { minutes: 1 },
      timeout: { minutes: 10 },
      fn: signal => this.run(signal),
    });
  }

  async run(signal: AbortSignal): Promise<void> {
    const { knex, config, announcer, senders, logger, clock, further } =
      this.#options;
    const ids = senders().map(({ id }) => id);
    const now = clock();
    const steps: Record<string, () => Promise<unknown>> = {
      'publish scheduled notices': () => publishDueNotices(knex, now),
      'settle notices': () =>
        settleDirtyNotices(
          { knex, config, announce: announcer.settled },
          now,
          signal,
        ),
      'reopen exempt migrations': () => reopenExpiredExemptions(knex, now),
      'tell of changed dates': () => announceEditedDates(knex, announcer, now),
      remind: () => this.#remind(ids, now),
      escalate: () =>
        writeEscalations(knex, config.escalateAfterDays, ids, now),
      ...Object.fromEntries(
        Object.entries(further ?? {}).map(([what, step]) => [
          what,
          () => step(ids, now),
        ]),
      ),
      'send messages': () =>
        deliverMessages({ knex, senders: senders(), logger, clock }, signal),
    };
    for (const [what, step] of Object.entries(steps)) {
      if (signal.aborted) return;
      try {
        await step();
      } catch (error) {
        logger.error(`Could not ${what}: ${stringifyError(error)}`);
      }
    }
  }

  /** A step that is new at once; one that was told, once an hour for who came since. */
  async #remind(senders: string[], now: Date): Promise<void> {
    const { knex, config } = this.#options;
    const at = now.getTime();
    const due = await dueNotices(knex, config.reminderDays, now);
    const names = new Map<string, DueNotice>(
      due.map(one => [`${one.notice.id} ${one.step}`, one]),
    );
    const isNew = [...names.keys()].some(name => !this.#reminded.has(name));
    const wanted = [...names].filter(
      ([name]) => isNew || at - (this.#reminded.get(name) ?? 0) >= HOUR,
    );
    await writeReminders(
      knex,
      wanted.map(([, one]) => one),
      senders,
      now,
    );
    for (const name of this.#reminded.keys()) {
      if (!names.has(name)) this.#reminded.delete(name);
    }
    wanted.forEach(([name]) => this.#reminded.set(name, at));
  }
}
