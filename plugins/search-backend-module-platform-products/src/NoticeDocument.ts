import type { IndexableDocument } from '@backstage/plugin-search-common';

/**
 * A deprecation notice in the search index.
 *
 * @public
 */
export interface NoticeDocument extends IndexableDocument {
  noticeId: string;
  /** For example `published`. */
  state: string;
  /** For example `deprecated`. */
  stage: string;
  /** `compulsory` or `advisory`. */
  kind: string;
  owner?: string;
  /** ISO 8601 instant. */
  sunsetAt?: string;
}
