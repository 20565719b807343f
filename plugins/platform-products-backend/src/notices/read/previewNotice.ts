import type {
  NoticePreview,
  previewNoticeSchema,
} from 'backstage-plugin-platform-products-common';
import {
  contentProblems,
  contentWarnings,
  demandedDays,
  momentsOf,
  policyViolations,
  type Consumer,
  type ContentProblem,
  type NoticeContent,
} from 'backstage-plugin-platform-products-core';
import type { z } from 'zod';
import { canSee } from '../../read/visibility/Visible';
import { groupBy } from '../../store/groupBy';
import { selectIn } from '../../store/operations/selectIn';
import type { DbEntityRow } from '../../store/rows';
import { findConsumers } from '../settle/findConsumers';
import { seenSubjects } from './seenSubjects';
import { refsOf } from './consumerRows';
import { countByTeam } from './countByTeam';
import { filterNotices } from './filterNotices';
import { progressOfCounts } from './noticeRows';
import type { NoticeReadContext } from './NoticeReadContext';
import { showable, visibleNotices } from './noticeVisibility';
import { replacementProblem } from './replacementProblem';
import { sinceTold } from './sinceTold';
import type { DbNoticeRow } from '../store/rows';

type Body = z.output<typeof previewNoticeSchema>;
type Affected = Pick<
  DbEntityRow,
  'ref' | 'title' | 'owner' | 'tier' | 'tier_rank'
>;

/** Examples shown, groups told, and other notices looked at. */
const EXAMPLES = 20;
const GROUPS = 200;
const OTHERS = 200;
/** Milliseconds between two sunsets that burden a team at the same time: 45 days. */
const SAME_WEEKS = 45 * 86_400_000;

/** `POST /notices/preview`: who would be affected, and what stands in the way. */
export async function previewNotice(
  context: NoticeReadContext,
  { content, id }: Body,
): Promise<NoticePreview> {
  const { notices, ladder, now } = context;
  const { consumers, entities } = await affectedBy(context, content);
  const byTier = countBy(entities, ({ tier }) => tier);
  return {
    consumers: consumers.length,
    byOwner: await withBurden(
      context,
      countBy(entities, ({ owner }) => owner).slice(0, GROUPS),
      content,
      id,
    ),
    byTier,
    examples: await examplesOf(context, consumers, entities),
    demandedDays: demandedDays(
      byTier.flatMap(({ key }) => key ?? []),
      notices.config.policy,
      ladder,
    ),
    violations: policyViolations({
      content: sinceTold(content, now),
      consumersByTier: Object.fromEntries(
        byTier.flatMap(({ key, consumers: count }) =>
          key === undefined ? [] : [[key, count]],
        ),
      ),
      policy: notices.config.policy,
      ladder,
      now,
    }),
    problems: [
      ...contentProblems(content),
      ...(await refProblems(context, content)),
      ...(await replacementProblem(context, content, id)),
    ],
    warnings: contentWarnings(content, now),
  };
}

/** Consumers that the caller may see, of subjects that the caller may see. */
async function affectedBy(
  { notices: { knex, config }, visible, now }: NoticeReadContext,
  content: Partial<NoticeContent>,
): Promise<{ consumers: Consumer[]; entities: Affected[] }> {
  const all = await findConsumers(
    knex,
    seenSubjects(visible, content),
    config.consumerRelations,
    now,
  );
  const consumers = all.filter(({ entityRef }) => canSee(visible, entityRef));
  const entities = await selectIn(
    consumers.map(({ entityRef }) => entityRef),
    chunk =>
      knex<DbEntityRow>('entities')
        .whereIn('ref', chunk)
        .select('ref', 'title', 'owner', 'tier', 'tier_rank'),
  );
  return { consumers, entities };
}

/** Most consumers first; those without a value have no key. */
function countBy(
  entities: Affected[],
  key: (entity: Affected) => string | null,
): { key?: string; consumers: number }[] {
  const counts = new Map<string | null, number>();
  for (const entity of entities) {
    counts.set(key(entity), (counts.get(key(entity)) ?? 0) + 1);
  }
  return [...counts]
    .sort(
      ([a, one], [b, other]) =>
        other - one || ((a ?? '\uffff') < (b ?? '\uffff') ? -1 : 1),
    )
    .map(([value, consumers]) => ({ key: value ?? undefined, consumers }));
}

/** What the owners already have to do around the same sunset. */
async function withBurden(
  context: NoticeReadContext,
  groups: { key?: string; consumers: number }[],
  content: Partial<NoticeContent>,
  id: string | undefined,
): Promise<NoticePreview['byOwner']> {
  const owners = groups.flatMap(({ key }) => key ?? []);
  const others = await othersAround(context, content, id);
  const titles = new Map(others.map(({ id: other, title }) => [other, title]));
  const teams = groupBy(
    await countByTeam(context, others, owners),
    ({ owner }) => owner,
  );
  return groups.map(group => {
    const own = (group.key === undefined ? [] : teams.get(group.key) ?? [])
      .map(({ noticeId, counts }) => ({
        id: noticeId,
        title: titles.get(noticeId)!,
        open: progressOfCounts(counts).open,
      }))
      .filter(({ open }) => open > 0);
    return {
      ...group,
      otherOpen: own.reduce((sum, { open }) => sum + open, 0),
      otherNotices: own.map(({ id: other, title }) => ({ id: other, title })),
    };
  });
}

async function othersAround(
  context: NoticeReadContext,
  content: Partial<NoticeContent>,
  id: string | undefined,
): Promise<DbNoticeRow[]> {
  const { knex } = context.notices;
  const { sunsetAt } = momentsOf(content);
  if (sunsetAt === undefined) return [];
  const rows: DbNoticeRow[] = await filterNotices(knex, knex('notices'), {
    states: ['published', 'paused'],
    sunsetFrom: new Date(sunsetAt - SAME_WEEKS).toISOString(),
    sunsetTo: new Date(sunsetAt + SAME_WEEKS).toISOString(),
    now: context.now,
  })
    .orderBy(['notices.sunset_at', 'notices.id'])
    .limit(OTHERS)
    .select('*');
  const others = rows.filter(row => row.id !== id);
  return visibleNotices(context, others);
}

/** Most critical first. */
async function examplesOf(
  context: NoticeReadContext,
  consumers: Consumer[],
  entities: Affected[],
): Promise<NoticePreview['examples']> {
  const rank = ({ tier_rank: tier }: Affected) => tier ?? Infinity;
  const shown = [...entities]
    .sort((a, b) =>
      rank(a) === rank(b) ? compare(a.ref, b.ref) : rank(a) - rank(b),
    )
    .slice(0, EXAMPLES);
  const paths = new Map(
    consumers.map(({ entityRef, path }) => [entityRef, path]),
  );
  const isShown = await showable(
    context,
    shown.flatMap(({ ref }) => refsOf(paths.get(ref) ?? [])),
  );
  return shown.map(({ ref, title, owner, tier }) => {
    const path = paths.get(ref) ?? [];
    return {
      entityRef: ref,
      title,
      owner: owner ?? undefined,
      tier: tier ?? undefined,
      path: refsOf(path).every(isShown) ? path : [],
    };
  });
}

/** The same words for what the catalog does not know and for what it hides. */
async function refProblems(
  { notices: { knex }, visible }: NoticeReadContext,
  content: Partial<NoticeContent>,
): Promise<ContentProblem[]> {
  const fields = ['subjects', 'replacements'] as const;
  const rows = await selectIn(
    fields.flatMap(field => content[field] ?? []),
    chunk => knex('entities').whereIn('ref', chunk).select('ref'),
  );
  const known = new Set<string>(rows.map(({ ref }) => ref));
  return fields.flatMap(field =>
    (content[field] ?? []).flatMap((ref, index) =>
      known.has(ref) && canSee(visible, ref)
        ? []
        : {
            path: `${field}[${index}]`,
            found: ref,
            allowed: 'an entity of the catalog',
          },
    ),
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : 1;
}
