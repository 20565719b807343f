/**
 * Stamps what a Backstage template makes with its golden path and version.
 *
 * @packageDocumentation
 */
export { scaffolderModulePlatformProducts as default } from './scaffolderModulePlatformProducts';
