import { noticeDays } from '../../notices/noticeDays';
import type { ObligationFinding, ObligationSubject, Tier } from '../types';
import type { Question } from './Question';

/** Whether each compulsory notice gives the entity, as a consumer, the days that its tier demands. */
export function noticeFindings(question: Question): ObligationFinding[] {
  const { minimumNoticeDays: demanded } = question.tier.obligations;
  if (demanded === undefined) {
    return [];
  }
  const obligation = 'minimumNoticeDays';
  const { notices } = question.subject;
  if (!notices) {
    return [
      {
        obligation,
        state: 'unknown',
        why: 'Nobody has looked yet which deprecation notices concern it.',
        fix: 'Wait for the next pass over the catalog.',
      },
    ];
  }
  const compulsory = notices.filter(
    ({ content }) => content.kind === 'compulsory',
  );
  return compulsory.length === 0
    ? [
        {
          obligation,
          state: 'met',
          why: 'No compulsory deprecation notice concerns it.',
        },
      ]
    : compulsory.map(notice => noticeFinding(notice, question.tier, demanded));
}

function noticeFinding(
  {
    id,
    content,
    publishedAt,
  }: NonNullable<ObligationSubject['notices']>[number],
  { title }: Tier,
  demanded: number,
): ObligationFinding {
  const about = { obligation: 'minimumNoticeDays', name: id } as const;
  const days = noticeDays(content, publishedAt);
  const shown = `The notice "${content.title ?? id}"`;
  const owner = content.owner ?? 'the owner of the notice';
  const demand = `${title} demands ${shownDays(demanded)}.`;
  if (days === undefined) {
    return {
      ...about,
      state: 'unknown',
      why: `${shown} has no date of sunset; ${demand}`,
      fix: `Ask ${owner} for a date of sunset.`,
    };
  }
  const why = `${shown} gives ${shownDays(
    days,
  )} from announcement to sunset; ${demand}`;
  return days >= demanded
    ? { ...about, state: 'met', why }
    : {
        ...about,
        state: 'not-met',
        why,
        fix: `Ask ${owner} to postpone the sunset by ${shownDays(
          demanded - days,
        )}.`,
      };
}

function shownDays(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}
