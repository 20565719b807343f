import { ConflictError } from '@backstage/errors';
import type { NoticeSender } from 'backstage-plugin-platform-products-node';

/** Takes a way to send messages, unless another one has its id: what was sent is remembered by it. */
export function addSender(senders: NoticeSender[], sender: NoticeSender): void {
  if (senders.some(({ id }) => id === sender.id)) {
    throw new ConflictError(
      `Cannot add the sender "${sender.id}" of notices: the id is taken; allowed is one of its own`,
    );
  }
  senders.push(sender);
}
