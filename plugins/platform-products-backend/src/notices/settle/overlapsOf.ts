import {
  noticeDifferences,
  originRank,
  type NoticeContent,
  type NoticeOrigin,
} from 'backstage-plugin-platform-products-core';

/** A notice as far as others about the same subject matter to it. */
export interface RelatedNotice {
  id: string;
  origin: NoticeOrigin;
  live: boolean;
  /** Whole where it is live. */
  content: NoticeContent;
  subjects: string[];
}

export interface Overlaps {
  conflicts: {
    id: string;
    origin: NoticeOrigin;
    differences: { field: string; here: string; there: string }[];
  }[];
  supersededBy?: string;
}

/**
 * What live notices of other origins say about the subjects of a notice. It is superseded where
 * stronger ones are about every subject of it: with one subject left to itself alone it stays, or
 * that subject would be forgotten.
 */
export function overlapsOf(
  notice: RelatedNotice,
  peers: RelatedNotice[],
): Overlaps {
  const others = peers
    .filter(({ live, origin }) => live && origin !== notice.origin)
    .sort(byStrength);
  if (!notice.live || others.length === 0) return { conflicts: [] };
  const stronger = others.filter(
    ({ origin }) => originRank(origin) < originRank(notice.origin),
  );
  const covered = new Set(stronger.flatMap(({ subjects }) => subjects));
  return {
    conflicts: others.map(({ id, origin, content }) => ({
      id,
      origin,
      differences: noticeDifferences(notice.content, content, origin),
    })),
    supersededBy: notice.subjects.every(ref => covered.has(ref))
      ? stronger[0]?.id
      : undefined,
  };
}

function byStrength(one: RelatedNotice, other: RelatedNotice): number {
  return (
    originRank(one.origin) - originRank(other.origin) ||
    (one.id < other.id ? -1 : 1)
  );
}
