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
  TierMessageEntity,
  TierMessageShare,
} from './NoticeSender';
export {
  noticeSendersExtensionPoint,
  type NoticeSendersExtensionPoint,
} from './noticeSendersExtensionPoint';
export { platformProductsServiceRef } from './platformProductsServiceRef';
