import type { TierLadder } from '../tiers/types';
import { allowedTiers } from '../tiers/effectiveTier';
import { formatEntityRef, parseEntityRef } from './entityRef';
import type { FieldParser } from './readField';
import type { MetadataConfig, StatedPath } from './types';

/** A name of the ladder, case ignored. */
export function tierParser(ladder: TierLadder): FieldParser<string> {
  return text => {
    const name = text.toLowerCase();
    const tier = ladder.tiers.find(item => item.name === name);
    return tier ? { value: tier.name } : { allowed: allowedTiers(ladder) };
  };
}

/** A stage, or any text that is mapped to one. */
export function lifecycleParser(config: MetadataConfig): FieldParser<string> {
  return text => {
    const raw = text.toLowerCase();
    if (Object.hasOwn(config.lifecycleStages, raw)) {
      return { value: config.lifecycleStages[raw] };
    }
    const stages = [...new Set(Object.values(config.lifecycleStages))];
    const stage = stages.find(item => item.toLowerCase() === raw);
    return stage
      ? { value: stage }
      : { allowed: `one of ${stages.join(', ')}, or a text mapped to one` };
  };
}

/** Kinds as they stand in refs. */
const PATH_KIND = 'goldenpath';
const TEMPLATE_KIND = 'template';

const ISO_DATE =
  /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

/** An ISO 8601 date, or an instant with its offset. */
export const dateParser: FieldParser<string> = text =>
  isIsoDate(text)
    ? { value: text }
    : { allowed: 'an ISO 8601 date such as 2027-03-31' };

/** Whether the text is an ISO 8601 date that exists (not 30 February). */
export function isIsoDate(text: string): boolean {
  const day = text.slice(0, 10);
  const start = Date.parse(`${day}T00:00:00Z`);
  return (
    ISO_DATE.test(text) &&
    !Number.isNaN(Date.parse(text)) &&
    !Number.isNaN(start) &&
    new Date(start).toISOString().startsWith(day)
  );
}

/** An entity ref in any case; a kind is needed, the namespace may be left out. */
export function refParser(ownRef: string): FieldParser<string> {
  const allowed = 'the ref of another entity such as component:default/orders';
  return text => {
    const parts = parseEntityRef(text, ownRef.slice(0, ownRef.indexOf(':')));
    const ref = parts && formatEntityRef(parts);
    return ref && ref !== ownRef ? { value: ref } : { allowed };
  };
}

/** A link that a browser may follow. */
export const urlParser: FieldParser<string> = text =>
  isHttpUrl(text)
    ? { value: text }
    : { allowed: 'a URL that starts with https:// or http://' };

/** Whether the text is a URL with the scheme http or https. */
export function isHttpUrl(text: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(text) && URL.canParse(text);
}

/** Any text. */
export const textParser: FieldParser<string> = text => ({ value: text });

/** The key of a service or a rota; no bare yes or no, which reaches nobody. */
export const onCallParser: FieldParser<string> = text =>
  /^(?:true|false|yes|no)$/i.test(text)
    ? { allowed: 'the key of the service or rota that a page reaches' }
    : { value: text };

const MINUTES = /^\d{1,9}(?:\.\d{1,6})?$/;

/** A number of minutes. */
export const minutesParser: FieldParser<number> = text =>
  MINUTES.test(text)
    ? { value: Number(text) }
    : { allowed: 'a number of minutes such as 30' };

/** `<name>@<version>`, or the ref of a template. */
export const goldenPathParser: FieldParser<StatedPath> = text => {
  const at = text.lastIndexOf('@');
  const version = at >= 0 ? text.slice(at + 1).trim() : '';
  const ref = parseEntityRef(at >= 0 ? text.slice(0, at) : text, PATH_KIND);
  if (
    !ref ||
    (ref.kind !== PATH_KIND && ref.kind !== TEMPLATE_KIND) ||
    (at >= 0 && !version)
  ) {
    return {
      allowed:
        '<name>@<version> such as node-service@3.2.0, or the ref of a template such as template:default/node-service',
    };
  }
  return {
    value: {
      name: ref.name,
      ...(version && { version }),
      ...(ref.kind === TEMPLATE_KIND && { template: formatEntityRef(ref) }),
    },
  };
};
