/**
 * Pages, cards and widgets of Platform Products. This entry point is for apps of the classic
 * frontend system; apps of the new one take the plugin from `./alpha`.
 *
 * @packageDocumentation
 */
export * from './classic/plugin';
export { platformProductsApiRef } from './api';
export { createTierColumn } from './components/catalog/createTierColumn';
export { platformProductsTranslationRef } from './translation';
