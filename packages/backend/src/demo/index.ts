export { demoFeatures as default } from './demoFeatures';
