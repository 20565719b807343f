import {
  TranslationFunction,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { platformProductsTranslationRef } from '../translation';

/** Makes text of a message and its values. */
export type Text = TranslationFunction<
  (typeof platformProductsTranslationRef)['T']
>;

/** The plugin's words in the reader's language. */
export function useText(): Text {
  return useTranslationRef(platformProductsTranslationRef).t;
}
