/**
 * What rests on parts of Backstage that may still change.
 *
 * @packageDocumentation
 */
export { deprecationNoticeModelLayer } from './deprecationNoticeModelLayer';
export { effectiveTierModelLayer } from './effectiveTierModelLayer';
export { goldenPathModelLayer } from './goldenPathModelLayer';
export { platformProductModelLayer } from './platformProductModelLayer';
export { scorecardModelLayer } from './scorecardModelLayer';
