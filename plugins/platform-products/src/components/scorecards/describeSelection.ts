import type { Json } from 'backstage-plugin-platform-products-core';
import type { Text } from '../../hooks/useText';

/**
 * A Backstage filter predicate as a part of a sentence: "kind is Component and spec.type is one of
 * service, website". What is no known form is shown as its JSON, never left out.
 */
export function describeSelection(rule: Json, t: Text): string {
  if (!isRecord(rule)) {
    return JSON.stringify(rule);
  }
  if (Array.isArray(rule.$all)) {
    return join(rule.$all, t('scorecards.predicate.and'), t);
  }
  if (Array.isArray(rule.$any)) {
    return join(rule.$any, t('scorecards.predicate.or'), t);
  }
  if (rule.$not !== undefined) {
    return t('scorecards.predicate.not', {
      rule: describeSelection(rule.$not, t),
    });
  }
  return Object.entries(rule)
    .map(([path, test]) => describeTest(path, test, t))
    .join(t('scorecards.predicate.and'));
}

function join(rules: Json[], word: string, t: Text): string {
  const parts = rules.map(rule => describeSelection(rule, t));
  return parts.length > 1
    ? parts.map(part => (part.includes(' ') ? `(${part})` : part)).join(word)
    : parts.join(word);
}

function describeTest(path: string, test: Json, t: Text): string {
  if (!isRecord(test)) {
    return t('scorecards.predicate.is', { path, value: plain(test) });
  }
  if (Array.isArray(test.$in)) {
    const values = test.$in.map(plain).join(', ');
    return t('scorecards.predicate.in', { path, values });
  }
  if (typeof test.$exists === 'boolean') {
    return test.$exists
      ? t('scorecards.predicate.exists', { path })
      : t('scorecards.predicate.missing', { path });
  }
  if (test.$contains !== undefined) {
    const value = plain(test.$contains);
    return t('scorecards.predicate.contains', { path, value });
  }
  if (test.$hasPrefix !== undefined) {
    const value = plain(test.$hasPrefix);
    return t('scorecards.predicate.hasPrefix', { path, value });
  }
  return t('scorecards.predicate.is', { path, value: plain(test) });
}

function plain(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function isRecord(value: Json): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
