import type {
  MetadataNotice,
  NoticeContent,
} from 'backstage-plugin-platform-products-core';
import type { RelationsOf } from '../store/replaceRelations';

/** A notice that the catalog states: an entity of the kind, or the metadata of a subject. */
export interface StatedNotice {
  id: string;
  origin: 'catalog' | 'metadata';
  content: NoticeContent | MetadataNotice;
  editUrl?: string;
}

/** What a changed entity of the catalog means for notices. */
export interface ObservedEntity extends RelationsOf {
  /**
   * `unusable` is a text with mistakes: the last one without stays in force. `none` takes away
   * what was stated before.
   */
  notice: StatedNotice | 'unusable' | 'none';
}
