import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { NoticeSender } from './NoticeSender';

/**
 * Takes further ways to send messages about deprecation notices and tiers.
 *
 * @public
 */
export interface NoticeSendersExtensionPoint {
  /** Messages that are written from now on are handed to this sender as well. */
  addSender(sender: NoticeSender): void;
}

/**
 * Where modules of the plugin `platform-products` add e-mail, chat or other ways to send messages
 * about deprecation notices and tiers. Backstage notifications are sent without any module.
 *
 * @public
 */
export const noticeSendersExtensionPoint =
  createExtensionPoint<NoticeSendersExtensionPoint>({
    id: 'platform-products.notice-senders',
  });
