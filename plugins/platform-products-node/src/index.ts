/**
 * What other backend plugins use of Platform Products for Backstage.
 *
 * @packageDocumentation
 */
export type {
  NoticeMessage,
  NoticeMessageItem,
  NoticeMessageTopic,
  NoticeSender,
} from './NoticeSender';
export {
  noticeSendersExtensionPoint,
  type NoticeSendersExtensionPoint,
} from './noticeSendersExtensionPoint';
export { platformProductsServiceRef } from './platformProductsServiceRef';
