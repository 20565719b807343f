import type { NoticeConfig } from 'backstage-plugin-platform-products-core';
import type { Knex } from 'knex';
import type { Caller } from '../../caller/Caller';
import type { ReadContext } from '../../read/ReadContext';

/** What notices stand on, whoever asks. */
export interface NoticeSource {
  knex: Knex;
  config: NoticeConfig;
  /** Where people read a notice. */
  urlOf(id: string): string;
}

/** What every read of notices needs: where from, for whom, for when. */
export interface NoticeReadContext
  extends Pick<ReadContext, 'visible' | 'ladder' | 'now'> {
  caller: Caller;
  notices: NoticeSource;
}
