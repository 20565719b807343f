import { EntityReport } from 'backstage-plugin-platform-products-common';
import { ordersReport } from './__testUtils__/ordersReport';
import { nextEnforcement } from './nextEnforcement';

function reportWith(dates: (string | undefined)[]): EntityReport {
  const [scorecard] = ordersReport.scorecards;
  const upcoming = scorecard.checks.find(({ enforced }) => !enforced)!;
  const checks = dates.map((enforcedFrom, index) => ({
    ...upcoming,
    check: `check-${index}`,
    enforcedFrom,
  }));
  return { ...ordersReport, scorecards: [{ ...scorecard, checks }] };
}

describe('nextEnforcement', () => {
  it('is the earliest date on which a check begins to count, as an instant', () => {
    expect(
      nextEnforcement(reportWith(['2027-06-01', '2027-01-01', '2028-01-01'])),
    ).toBe('2027-01-01T00:00:00.000Z');
  });

  it('is undefined where nothing is to come', () => {
    expect(nextEnforcement({ ...ordersReport, scorecards: [] })).toBe(
      undefined,
    );
    expect(nextEnforcement(reportWith([undefined]))).toBe(undefined);
  });

  it('passes over a check that does not apply to the entity', () => {
    const report = reportWith(['2027-01-01']);
    report.scorecards[0].checks[0].outcome = 'not-applicable';

    expect(nextEnforcement(report)).toBe(undefined);
  });
});
