import type { NotificationService } from '@backstage/plugin-notifications-node';
import type {
  NoticeMessageTopic,
  NoticeSender,
} from 'backstage-plugin-platform-products-node';

/**
 * Sends messages as Backstage notifications. Where a message is sent again, its scope makes the
 * notification that is there already be updated instead of doubled. Without a notifications backend
 * messages wait in the outbox.
 */
export function notificationSender(
  notifications: NotificationService,
): NoticeSender {
  return {
    id: 'notifications',
    send: ({ key, topic, recipient, title, description, link, urgent }) =>
      notifications.send({
        recipients: { type: 'entity', entityRef: recipient },
        payload: {
          title,
          description,
          link,
          severity: urgent ? 'high' : 'normal',
          topic: subjectOf(topic),
          scope: key,
        },
      }),
  };
}

/** What people can have their messages about, or not. */
function subjectOf(topic: NoticeMessageTopic): string {
  if (topic === 'release') return 'platform-products.release';
  return topic.startsWith('tier-')
    ? 'platform-products.tier'
    : 'platform-products.notice';
}
