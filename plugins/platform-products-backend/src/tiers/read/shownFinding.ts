import type { ObligationFinding } from 'backstage-plugin-platform-products-core';
import type { NoticeReadContext } from '../../notices/read/NoticeReadContext';
import { visibleNotices } from '../../notices/read/noticeVisibility';
import type { DbNoticeRow } from '../../notices/store/rows';
import { canSee } from '../../read/visibility/Visible';
import { selectIn } from '../../store/operations/selectIn';
import type { JudgedFinding } from '../settle/findingEvidence';

type Texts = Pick<ObligationFinding, 'why' | 'fix'>;
type Words = Record<ObligationFinding['state'], Texts>;

/** How mentions of notices begin. */
const NOTICE = 'notice:';

const ASK = 'Ask somebody who sees the whole catalog what it is.';

const ABOUT_SOMETHING: Texts = {
  why: 'It has to do with something that is not visible to you.',
  fix: ASK,
};

/**
 * What a caller reads instead of words about what they may not see. That there is something, they
 * may know: it decides on how their own service stands, and so it is counted for everybody.
 */
const NEUTRAL: Partial<Record<ObligationFinding['obligation'], Words>> = {
  maximumTierGap: {
    'not-met': {
      why: 'It leans on something that is not visible to you, and that is less critical than its tier allows.',
      fix: ASK,
    },
    unknown: {
      why: 'It leans on something that is not visible to you, and of which nobody knows how critical it is.',
      fix: ASK,
    },
    met: { why: 'Nothing that it leans on is less critical than allowed.' },
  },
  minimumNoticeDays: {
    'not-met': {
      why: 'A deprecation notice that is not visible to you gives fewer days than its tier demands.',
      fix: ASK,
    },
    unknown: {
      why: 'A deprecation notice that is not visible to you has no date of sunset.',
      fix: ASK,
    },
    met: {
      why: 'A deprecation notice that is not visible to you gives the days that its tier demands.',
    },
  },
  scorecards: {
    'not-met': {
      why: 'It has not reached the level that its tier demands of a scorecard that is not visible to you.',
      fix: ASK,
    },
    unknown: {
      why: 'Nobody can tell whether it has reached the level that its tier demands of a scorecard that is not visible to you.',
      fix: ASK,
    },
    met: {
      why: 'It has reached the level that its tier demands of a scorecard that is not visible to you.',
    },
  },
};

/** A finding as the caller may read it: whole, or in words that name nothing. */
export function shownFinding(
  finding: JudgedFinding,
  isSeen: (finding: JudgedFinding) => boolean,
): Omit<JudgedFinding, 'mentions'> {
  const { mentions: _, name, fix, path, ...rest } = finding;
  return isSeen(finding)
    ? { ...rest, ...(name && { name }), ...(fix && { fix }), path }
    : {
        ...rest,
        ...(NEUTRAL[finding.obligation]?.[finding.state] ?? ABOUT_SOMETHING),
      };
}

/** Tells of each of these findings whether the caller sees all that its words are about. */
export async function findingsSeen(
  context: NoticeReadContext,
  findings: JudgedFinding[],
): Promise<(finding: JudgedFinding) => boolean> {
  const { visible } = context;
  if (visible === 'all') return () => true;
  const hiddenScorecards = await hiddenScorecardsOf(context, findings);
  const notices = await seenNotices(context, findings);
  const isSeen = (mention: string) =>
    mention.startsWith(NOTICE)
      ? notices.has(mention)
      : canSee(visible, mention);
  return ({ obligation, name = '', mentions }) =>
    !(obligation === 'scorecards' && hiddenScorecards.has(name)) &&
    mentions.every(isSeen);
}

/** Mentions of notices that the caller sees. */
async function seenNotices(
  context: NoticeReadContext,
  findings: JudgedFinding[],
): Promise<ReadonlySet<string>> {
  const mentions = findings
    .flatMap(finding => finding.mentions)
    .filter(mention => mention.startsWith(NOTICE));
  const heads = await selectIn([...new Set(mentions)], chunk =>
    context.notices
      .knex<DbNoticeRow>('notices')
      .whereIn(
        'id',
        chunk.map(mention => mention.slice(NOTICE.length)),
      )
      .select('id', 'origin', 'entity_ref'),
  );
  const seen = await visibleNotices(context, heads);
  return new Set(seen.map(({ id }) => `${NOTICE}${id}`));
}

/** Names of scorecards that are there, but not for the caller. */
async function hiddenScorecardsOf(
  { notices: { knex }, visible }: NoticeReadContext,
  findings: JudgedFinding[],
): Promise<ReadonlySet<string>> {
  const names = findings
    .filter(({ obligation }) => obligation === 'scorecards')
    .map(({ name = '' }) => name);
  const rows: { name: string; ref: string }[] = await selectIn(
    [...new Set(names)],
    chunk => knex('scorecards').whereIn('name', chunk).select('name', 'ref'),
  );
  return new Set(
    rows.filter(({ ref }) => !canSee(visible, ref)).map(({ name }) => name),
  );
}
