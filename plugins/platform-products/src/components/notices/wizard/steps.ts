import type { NoticeField } from './draftContent';

/** Steps of writing a notice, in order. */
export const STEPS = ['what', 'why', 'dates', 'audience', 'publish'] as const;

/** A step of writing a notice. */
export type Step = (typeof STEPS)[number];

/** Steps of correcting a notice that consumers have seen: its texts. */
export const CORRECTION_STEPS: readonly Step[] = ['what', 'why'];

const FIELD_STEPS: Record<NoticeField, Step> = {
  title: 'what',
  owner: 'what',
  kind: 'what',
  subjects: 'what',
  replacements: 'what',
  noReplacement: 'what',
  migratedWhen: 'what',
  reason: 'why',
  description: 'why',
  guide: 'why',
  effort: 'why',
  timeZone: 'dates',
  announcedAt: 'dates',
  deprecatedAt: 'dates',
  brownouts: 'dates',
  sunsetAt: 'dates',
  removedAt: 'dates',
};

/** The field that a path such as `brownouts[0].to` lies in. */
export function fieldOf(path: string): NoticeField | undefined {
  const name = path.split(/[.[]/)[0];
  return name in FIELD_STEPS ? (name as NoticeField) : undefined;
}

/** Where what a path points to is written; the first step for what belongs to none. */
export function stepOf(path: string): Step {
  const field = fieldOf(path);
  return field ? FIELD_STEPS[field] : 'what';
}
