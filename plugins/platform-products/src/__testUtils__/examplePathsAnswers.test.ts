import {
  entityPathsSchema,
  goldenPathRowSchema,
  goldenPathSchema,
  journeySchema,
  pathFunnelSchema,
  pathHistorySchema,
  pathShareSchema,
  pathTimesSchema,
} from 'backstage-plugin-platform-products-common';
import {
  disabledGoldenPath,
  exampleEntityPaths,
  exampleFunnel,
  exampleGoldenPath,
  exampleGoldenPathDetail,
  exampleJourneys,
  examplePathHistory,
  exampleShare,
  exampleTimes,
  exampleUnknownOrigin,
} from './examplePathsAnswers';

describe('the example golden paths', () => {
  it('are such as the backend may give', () => {
    const check = () => {
      goldenPathRowSchema.parse(exampleGoldenPath);
      goldenPathRowSchema.parse(disabledGoldenPath);
      goldenPathSchema.parse(exampleGoldenPathDetail);
      pathFunnelSchema.parse(exampleFunnel);
      pathTimesSchema.parse(exampleTimes);
      exampleJourneys.forEach(row => journeySchema.parse(row));
      pathShareSchema.parse(exampleShare);
      pathHistorySchema.parse(examplePathHistory);
      entityPathsSchema.parse(exampleEntityPaths);
      entityPathsSchema.parse(exampleUnknownOrigin);
    };

    expect(check).not.toThrow();
  });
});
