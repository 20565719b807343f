export { demoModuleHistory as default } from './demoModuleHistory';
