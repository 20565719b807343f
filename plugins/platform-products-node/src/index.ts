/**
 * What other backend plugins use of Platform Products for Backstage.
 *
 * @packageDocumentation
 */
export { platformProductsServiceRef } from './platformProductsServiceRef';
