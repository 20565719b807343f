import { isBareDate } from './instantOf';
import { momentsOf } from './momentsOf';
import type { NoticeContent, NoticeMoments } from './types';

/**
 * What an author should know before publishing and may ignore, as sentences.
 *
 * @public
 */
export function contentWarnings(
  content: Partial<NoticeContent>,
  now: Date,
): string[] {
  return [
    ...dateWarnings(content, momentsOf(content), now.getTime()),
    ...zoneWarnings(content),
    ...helpWarnings(content),
  ];
}

function dateWarnings(
  content: Partial<NoticeContent>,
  moments: NoticeMoments,
  now: number,
): string[] {
  const { announcedAt, deprecatedAt, sunsetAt, removedAt, brownouts } = moments;
  const warnings: string[] = [];
  const isPast = (moment: number | undefined) =>
    moment !== undefined && moment < now;
  if (isPast(removedAt)) {
    warnings.push(`The removal (${content.removedAt}) is in the past.`);
  } else if (isPast(sunsetAt)) {
    warnings.push(`The sunset (${content.sunsetAt}) is in the past.`);
  }
  if (isPast(deprecatedAt)) {
    warnings.push(
      `The deprecation (${content.deprecatedAt}) is in the past: consumers that appear from now on count as back-sliding.`,
    );
  }
  if (isPast(announcedAt)) {
    warnings.push(
      `The announcement (${content.announcedAt}) is in the past: consumers hear of it when it is published, not before.`,
    );
  }
  if (sunsetAt === undefined) {
    warnings.push('There is no sunset: nobody will be reminded.');
  } else if (removedAt === undefined) {
    warnings.push(
      'There is a sunset and no removal: consumers do not know how long it may still answer.',
    );
  }
  const past = brownouts.filter(({ to }) => to < now).length;
  if (past > 0) {
    warnings.push(
      past === 1
        ? 'A brown-out is in the past.'
        : `${past} brown-outs are in the past.`,
    );
  }
  return warnings;
}

function zoneWarnings(content: Partial<NoticeContent>): string[] {
  const { announcedAt, deprecatedAt, sunsetAt, removedAt } = content;
  const dates = [
    ...[announcedAt, deprecatedAt, sunsetAt, removedAt],
    ...(content.brownouts ?? []).flatMap(({ from, to }) => [from, to]),
  ];
  const hasBareDate = dates.some(
    date => typeof date === 'string' && isBareDate(date),
  );
  return hasBareDate && content.timeZone === undefined
    ? ['Dates without a time begin at midnight UTC: no time zone is named.']
    : [];
}

function helpWarnings(content: Partial<NoticeContent>): string[] {
  const warnings: string[] = [];
  if (!content.guide) {
    warnings.push('There is no migration guide.');
  }
  if (!content.replacements?.length && !content.noReplacement) {
    warnings.push('There is no replacement, and no word on why there is none.');
  }
  return warnings;
}
