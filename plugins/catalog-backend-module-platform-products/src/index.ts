/**
 * The kinds of Platform Products in the Backstage catalog.
 *
 * @packageDocumentation
 */
export { catalogModulePlatformProducts as default } from './catalogModulePlatformProducts';
