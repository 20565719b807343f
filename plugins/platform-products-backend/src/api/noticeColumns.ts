import type {
  Migration,
  NoticeConsumer,
  NoticeEvent,
  NoticeRow,
} from 'backstage-plugin-platform-products-common';
import { fields } from './columns';
import type { Column } from './Route';

const joined = (items: string[]) => items.join(' ');

/** The way from the consumer to the subject: `a consumesApi b, b partOf c`. */
const pathOf = ({ path }: Pick<NoticeConsumer, 'path'>) =>
  path.map(({ from, type, to }) => `${from} ${type} ${to}`).join(', ');

export const noticeColumns: Column<NoticeRow>[] = [
  ...fields<NoticeRow>(
    'id',
    'origin',
    'state',
    'stage',
    'title',
    'kind',
    'owner',
  ),
  { header: 'subjects', value: ({ subjects }) => joined(subjects) },
  { header: 'replacements', value: ({ replacements }) => joined(replacements) },
  ...fields<NoticeRow>('announcedAt', 'deprecatedAt', 'sunsetAt', 'removedAt'),
  { header: 'consumers', value: ({ progress }) => progress.total },
  { header: 'open', value: ({ progress }) => progress.open },
  { header: 'done', value: ({ progress }) => progress.done },
  { header: 'exempt', value: ({ progress }) => progress.exempt },
  { header: 'unseen', value: ({ progress }) => progress.counts.unseen },
  { header: 'backSliding', value: ({ progress }) => progress.backSliding },
  { header: 'rate', value: ({ progress }) => progress.rate },
  { header: 'conflicting', value: ({ conflicting }) => String(conflicting) },
];

export const consumerColumns: Column<NoticeConsumer>[] = [
  ...fields<NoticeConsumer>(
    'entityRef',
    'title',
    'kind',
    'owner',
    'tier',
    'origin',
    'state',
    'note',
    'plannedFor',
    'exemptUntil',
    'since',
  ),
  { header: 'backSliding', value: ({ backSliding }) => String(backSliding) },
  { header: 'gone', value: ({ gone }) => String(gone) },
  { header: 'path', value: pathOf },
  ...fields<NoticeConsumer>('updatedAt', 'updatedBy'),
];

export const noticeEventColumns: Column<NoticeEvent>[] = [
  ...fields<NoticeEvent>('id', 'at', 'by', 'type', 'entityRef', 'reason'),
  {
    header: 'changes',
    value: ({ changes }) =>
      changes
        .map(({ field, from = '', to = '' }) => `${field}: ${from} → ${to}`)
        .join('; '),
  },
];

export const migrationColumns: Column<Migration>[] = [
  { header: 'noticeId', value: ({ notice }) => notice.id },
  { header: 'notice', value: ({ notice }) => notice.title },
  { header: 'noticeState', value: ({ notice }) => notice.state },
  { header: 'stage', value: ({ notice }) => notice.stage },
  { header: 'kind', value: ({ notice }) => notice.kind },
  { header: 'sunsetAt', value: ({ notice }) => notice.sunsetAt },
  { header: 'subjects', value: ({ notice }) => joined(notice.subjects) },
  {
    header: 'replacements',
    value: ({ notice }) => joined(notice.replacements),
  },
  { header: 'guide', value: ({ notice }) => notice.guide },
  { header: 'effort', value: ({ notice }) => notice.effort },
  ...consumerColumns.map(({ header, value }) => ({
    header: header === 'kind' ? 'entityKind' : header,
    value: ({ consumer }: Migration) => value(consumer),
  })),
];
