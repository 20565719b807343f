import { Readable } from 'node:stream';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import type {
  Notice,
  NoticeRow,
  PlatformProductsApi,
} from 'backstage-plugin-platform-products-common';
import type { NoticeDocument } from './NoticeDocument';

/** Rows of one page, and the notices that are then read at once. */
const PAGE = 100;
const AT_ONCE = 8;

/** Where the portal has the page of a notice. */
const PAGES = '/platform-products/notices';

/**
 * Reads deprecation notices for the search index.
 *
 * A result is shown to whoever the catalog shows the first subject of the notice; the text names no
 * other entity, so that nobody learns of one by searching.
 */
export class NoticeCollatorFactory implements DocumentCollatorFactory {
  readonly type = 'deprecation-notices';
  readonly visibilityPermission = catalogEntityReadPermission;
  readonly #api: PlatformProductsApi;

  constructor(api: PlatformProductsApi) {
    this.#api = api;
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#documents());
  }

  async *#documents(): AsyncGenerator<NoticeDocument> {
    let cursor: string | undefined;
    do {
      const { items, nextCursor } = await this.#api.getNotices({
        state: ['published', 'paused', 'completed'],
        limit: PAGE,
        cursor,
      });
      for (let start = 0; start < items.length; start += AT_ONCE) {
        const rows = items.slice(start, start + AT_ONCE);
        const documents = await Promise.all(
          rows.map(row => this.#document(row)),
        );
        for (const document of documents) if (document) yield document;
      }
      cursor = nextCursor;
    } while (cursor !== undefined);
  }

  /** Nothing where a notice has gone since its page was read, or is about nothing. */
  async #document({ id, subjects }: NoticeRow) {
    const [subject] = subjects;
    if (subject === undefined) return undefined;
    try {
      return documentOf(await this.#api.getNotice(id), subject);
    } catch (error) {
      if ((error as { statusCode?: number }).statusCode === 404) {
        return undefined;
      }
      throw error;
    }
  }
}

function documentOf(notice: Notice, subject: string): NoticeDocument {
  const { id, title, content, state, stage, kind, owner, sunsetAt } = notice;
  return {
    title,
    text: [content.description, content.reason, content.noReplacement, subject]
      .filter(Boolean)
      .join('\n\n'),
    location: `${PAGES}/${encodeURIComponent(id)}`,
    authorization: { resourceRef: subject },
    noticeId: id,
    state,
    stage,
    kind,
    ...(owner && { owner }),
    ...(sunsetAt && { sunsetAt }),
  };
}
