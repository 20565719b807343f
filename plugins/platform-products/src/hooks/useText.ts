import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { JSX } from 'react';
import { type messages, platformProductsTranslationRef } from '../translation';

type Messages = typeof messages;

/** Paths to messages; to one that depends on a number without the suffix of its forms. */
type Key<T = Messages> = {
  [K in keyof T & string]: T[K] extends string
    ? K extends `${infer Base}_${'one' | 'other'}`
      ? Base
      : K
    : `${K}.${Key<T[K]>}`;
}[keyof T & string];

type Message<K, T = Messages> = K extends `${infer Head}.${infer Rest}`
  ? Message<Rest, T[Head & keyof T]>
  : K extends keyof T
  ? T[K]
  : T[`${K & string}_other` & keyof T];

/** Names between double braces. */
type Names<M> = M extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

/** A message with forms always takes the number that decides between them. */
type Counted<K, T = Messages> = K extends `${infer Head}.${infer Rest}`
  ? Counted<Rest, T[Head & keyof T]>
  : K extends keyof T
  ? never
  : 'count';

type Options<Name, Value> = [Name] extends [never]
  ? [values?: undefined]
  : [
      values: {
        [N in Name & string]: N extends 'count' ? number : Value;
      },
    ];

type Values<K, Value> = Options<Names<Message<K>> | Counted<K>, Value>;

/**
 * Makes text of a message and its values. Says the same of keys and values as the type that Backstage
 * has for it, which the compiler cannot work out any more for as many messages as there are.
 */
export interface Text {
  <K extends Key>(key: K, ...values: Values<K, string>): string;
  <K extends Key>(
    key: K,
    ...values: Values<K, string | JSX.Element>
  ): JSX.Element;
}

/** The plugin's words in the reader's language. */
export function useText(): Text {
  return useTranslationRef<{}>(platformProductsTranslationRef)
    .t as unknown as Text;
}
