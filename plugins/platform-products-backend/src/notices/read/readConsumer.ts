import { NotFoundError } from '@backstage/errors';
import type { NoticeConsumer } from 'backstage-plugin-platform-products-common';
import { canSee } from '../../read/visibility/Visible';
import type { DbMigrationRow } from '../store/rows';
import { consumerRows } from './consumerRows';
import type { NoticeReadContext } from './NoticeReadContext';
import { findNotice } from './noticeVisibility';

/** One consumer of a notice; a hidden one is not found, in the words for one that is not there. */
export async function readConsumer(
  context: NoticeReadContext,
  id: string,
  entityRef: string,
): Promise<NoticeConsumer> {
  const notice = await findNotice(context, id);
  const migration = await context.notices
    .knex<DbMigrationRow>('migrations')
    .where({ notice_id: id, entity_ref: entityRef })
    .first();
  if (!migration || !canSee(context.visible, entityRef)) {
    throw new NotFoundError(`No consumer "${entityRef}" of notice "${id}"`);
  }
  const [consumer] = await consumerRows(context, [{ migration, notice }]);
  return consumer;
}
