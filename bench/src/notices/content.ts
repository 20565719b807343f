import type { NoticeContent } from 'backstage-plugin-platform-products-core';
import { CatalogShape, refAt } from '../catalog';
import { someIndices } from '../someIndices';

const DAY = 86_400_000;

/** Notices of the portal, the one with many consumers included. */
export const NOTICES = 500;

/** Consumers of one subject as a share of all entities: 20,000 of 100,000. */
const CONSUMERS = 0.2;
/** Three of four entities are services, and those with the relation are chosen among them. */
const SERVICES = 0.71;

/** A catalog in which a fifth of all entities consume one API, and no notice is there by itself. */
export function noticeShape(entities: number): CatalogShape {
  const shape: CatalogShape = {
    entities,
    seed: 1,
    messy: 0.08,
    withoutDeprecated: true,
  };
  let index = Math.floor(entities / 2);
  while (!refAt(index, shape).startsWith('api:')) index += 1;
  return { ...shape, hub: { index, share: CONSUMERS / SERVICES } };
}

/** The subject with many consumers. */
export function hubOf(shape: CatalogShape): string {
  return refAt(shape.hub!.index, shape);
}

/** The notice about the subject with many consumers, soon enough to be on the first time line. */
export function hubContent(shape: CatalogShape): Partial<NoticeContent> {
  return contentAbout(hubOf(shape), 90);
}

/**
 * Other notices about subjects from all over the catalog: systems with all their parts, and what
 * many and what few depend on. Their sunsets are spread over a year.
 */
export function otherContents(shape: CatalogShape): Partial<NoticeContent>[] {
  const subjects = someIndices(shape, NOTICES - 1, 5, index => {
    const ref = refAt(index, shape);
    return !ref.startsWith('group:') && !ref.startsWith('domain:');
  });
  return subjects.map((index, n) =>
    contentAbout(refAt(index, shape), 1 + ((n * 7) % 365)),
  );
}

function contentAbout(subject: string, days: number): Partial<NoticeContent> {
  const at = (day: number) => new Date(Date.now() + day * DAY).toISOString();
  return {
    title: `${subject} goes away`,
    description: 'Move to what replaces it: the guide says how.',
    owner: 'group:default/team-1',
    subjects: [subject],
    kind: 'advisory',
    reason: 'Nobody maintains it any more.',
    noReplacement: 'What it does is not needed any more.',
    guide: 'https://guides.example/move',
    deprecatedAt: at(days / 2),
    sunsetAt: at(days),
  };
}
