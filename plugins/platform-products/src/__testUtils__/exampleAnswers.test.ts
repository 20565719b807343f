import {
  entityRowSchema,
  historySchema,
  overviewSchema,
  problemRowSchema,
  scorecardDetailSchema,
  scorecardRowSchema,
  summaryRowSchema,
  tiersSchema,
} from 'backstage-plugin-platform-products-common';
import {
  disabledScorecardRow,
  exampleOverview,
  exampleProblems,
  exampleScorecard,
  exampleSummary,
  exampleTiers,
  exampleTrend,
} from './exampleAnswers';
import { exampleComponents } from './exampleCatalog';

describe('the example answers', () => {
  it('are such as the backend may give', () => {
    const check = () => {
      overviewSchema.parse(exampleOverview);
      scorecardDetailSchema.parse(exampleScorecard);
      scorecardRowSchema.parse(disabledScorecardRow);
      tiersSchema.parse(exampleTiers);
      historySchema.parse({ items: exampleTrend });
      exampleSummary.forEach(row => summaryRowSchema.parse(row));
      exampleProblems.forEach(row => problemRowSchema.parse(row));
      exampleComponents.forEach(({ row }) => entityRowSchema.parse(row));
    };

    expect(check).not.toThrow();
  });

  it('count every component once', () => {
    const all = exampleComponents.length;
    const sum = (items: { entities: number }[]) =>
      items.reduce((total, { entities }) => total + entities, 0);

    expect(sum(exampleScorecard.levels)).toBe(all);
    expect(sum(exampleSummary)).toBe(all);
    exampleTrend.forEach(({ levels }) => expect(sum(levels)).toBe(all));
  });
});
