/**
 * Backend plugin of Platform Products for Backstage.
 *
 * @packageDocumentation
 */
export { platformProductsPlugin as default } from './plugin';
