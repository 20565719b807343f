import {
  bulkPreviewSchema,
  entityTierSchema,
  tierAssignmentSchema,
  tierEventSchema,
  tierFindingSchema,
  tierHistorySchema,
  tierMapSchema,
  tierReviewSchema,
  tierSummaryRowSchema,
} from 'backstage-plugin-platform-products-common';
import {
  exampleAssignments,
  exampleBulkPreview,
  exampleEntityTier,
  exampleFindings,
  exampleReviews,
  exampleTierEvents,
  exampleTierHistory,
  exampleTierMap,
  exampleTierSummary,
} from './exampleTiersAnswers';

describe('the example tiers', () => {
  it('are such as the backend may give', () => {
    const check = () => {
      exampleAssignments.forEach(row => tierAssignmentSchema.parse(row));
      exampleFindings.forEach(row => tierFindingSchema.parse(row));
      exampleReviews.forEach(row => tierReviewSchema.parse(row));
      exampleTierSummary.forEach(row => tierSummaryRowSchema.parse(row));
      exampleTierEvents.forEach(row => tierEventSchema.parse(row));
      tierMapSchema.parse(exampleTierMap);
      tierHistorySchema.parse(exampleTierHistory);
      entityTierSchema.parse(exampleEntityTier);
      bulkPreviewSchema.parse(exampleBulkPreview);
    };

    expect(check).not.toThrow();
  });
});
