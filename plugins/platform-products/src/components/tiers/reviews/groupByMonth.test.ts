import { exampleReviews } from '../../../__testUtils__/exampleTiersAnswers';
import { groupByMonth } from './groupByMonth';

describe('groupByMonth', () => {
  it('puts what is overdue first, then month by month', () => {
    expect(
      groupByMonth(exampleReviews).map(({ key, reviews }) => [
        key,
        reviews.map(({ title }) => title),
      ]),
    ).toEqual([
      ['overdue', ['Carts', 'Orders']],
      ['2099-02', ['Stock', 'Mail']],
      ['2099-04', ['Search']],
    ]);
  });

  it('has no group for nothing', () => {
    expect(groupByMonth([])).toEqual([]);
  });
});
