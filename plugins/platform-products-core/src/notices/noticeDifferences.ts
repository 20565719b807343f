import { instantOf, isBareDate } from './instantOf';
import type { NoticeContent, NoticeDifference, NoticeOrigin } from './types';

type Content = Partial<NoticeContent>;

const DATES = ['announcedAt', 'deprecatedAt', 'sunsetAt', 'removedAt'] as const;
const TEXTS = [
  'kind',
  'owner',
  'noReplacement',
  'guide',
  'migratedWhen',
] as const;
/** What the suite fills in where a subject says that it is deprecated: nobody has stated it. */
const NOT_OF_METADATA: ReadonlySet<string> = new Set(['kind', 'owner']);

/**
 * Where another notice about the same subject says something else. Only fields that `there`
 * states are looked at, and none of mere wording (title, description, reason). Dates are compared
 * as the instants they mean.
 *
 * @param thereOrigin - where `there` was written; metadata states neither kind nor owner
 *
 * @public
 */
export function noticeDifferences(
  here: Partial<NoticeContent>,
  there: Partial<NoticeContent>,
  thereOrigin?: NoticeOrigin,
): NoticeDifference[] {
  return [
    ...textDifferences(here, there),
    ...listDifferences(here, there),
    ...numberDifferences(here, there),
    ...dateDifferences(here, there, thereOrigin),
    ...brownoutDifferences(here, there),
  ].filter(
    ({ field }) => thereOrigin !== 'metadata' || !NOT_OF_METADATA.has(field),
  );
}

function textDifferences(here: Content, there: Content): NoticeDifference[] {
  return TEXTS.filter(
    field => there[field] !== undefined && here[field] !== there[field],
  ).map(field => ({
    field,
    here: here[field] ?? '',
    there: there[field] ?? '',
  }));
}

function numberDifferences(here: Content, there: Content): NoticeDifference[] {
  return there.effort === undefined || here.effort === there.effort
    ? []
    : [
        {
          field: 'effort',
          here: here.effort === undefined ? '' : String(here.effort),
          there: String(there.effort),
        },
      ];
}

/** The order in which replacements are named means nothing. */
function listDifferences(here: Content, there: Content): NoticeDifference[] {
  const shown = ({ replacements = [] }: Content) =>
    [...replacements].sort().join(', ');
  return !there.replacements?.length || shown(here) === shown(there)
    ? []
    : [{ field: 'replacements', here: shown(here), there: shown(there) }];
}

function dateDifferences(
  here: Content,
  there: Content,
  thereOrigin: NoticeOrigin | undefined,
): NoticeDifference[] {
  return DATES.filter(
    field =>
      there[field] !== undefined &&
      // Metadata has no place for a zone: the same day there is meant in the zone of the notice.
      !(thereOrigin === 'metadata' && here[field] === there[field]) &&
      moment(here[field], here) !== moment(there[field], there),
  ).map(field => ({
    field,
    here: shownDate(here[field], here),
    there: shownDate(there[field], there),
  }));
}

function brownoutDifferences(
  here: Content,
  there: Content,
): NoticeDifference[] {
  const meant = (content: Content) =>
    (content.brownouts ?? [])
      .map(({ from, to }) => `${moment(from, content)}/${moment(to, content)}`)
      .sort()
      .join();
  const shown = (content: Content) =>
    (content.brownouts ?? [])
      .map(
        ({ from, to }) =>
          `${shownDate(from, content)} to ${shownDate(to, content)}`,
      )
      .join(', ');
  return !there.brownouts?.length || meant(here) === meant(there)
    ? []
    : [{ field: 'brownouts', here: shown(here), there: shown(there) }];
}

/** A text that is no date is compared as it is. */
function moment(text: string | undefined, { timeZone }: Content) {
  return text === undefined ? undefined : instantOf(text, timeZone) ?? text;
}

/** With its zone: the same day in two zones is not the same moment. */
function shownDate(text: string | undefined, { timeZone }: Content): string {
  if (text === undefined) {
    return '';
  }
  return isBareDate(text) && timeZone ? `${text} (${timeZone})` : text;
}
