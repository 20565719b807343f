import {
  burnDownSchema,
  noticeConsumerSchema,
  noticeEventSchema,
  noticePreviewSchema,
  noticeRowSchema,
  noticeSchema,
  timelineSchema,
} from 'backstage-plugin-platform-products-common';
import {
  exampleBurnDown,
  exampleConsumers,
  exampleEvents,
  exampleNotices,
  examplePreview,
  exampleTimeline,
  rowOfNotice,
} from './exampleNotices';

describe('the example notices', () => {
  it('are such as the backend may give', () => {
    const check = () => {
      exampleNotices.forEach(notice => {
        noticeSchema.parse(notice);
        noticeRowSchema.parse(rowOfNotice(notice));
      });
      exampleConsumers.forEach(row => noticeConsumerSchema.parse(row));
      exampleEvents.forEach(event => noticeEventSchema.parse(event));
      burnDownSchema.parse(exampleBurnDown);
      timelineSchema.parse(exampleTimeline);
      noticePreviewSchema.parse(examplePreview);
    };

    expect(check).not.toThrow();
  });
});
