/**
 * What rests on parts of Backstage that may still change.
 *
 * @packageDocumentation
 */
export { scorecardModelLayer } from './scorecardModelLayer';
