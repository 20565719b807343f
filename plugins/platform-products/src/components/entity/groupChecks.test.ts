import { ordersReport } from './__testUtils__/ordersReport';
import { groupChecks, ReportedCheck } from './groupChecks';

const names = (checks: ReportedCheck[]) => checks.map(({ check }) => check);

describe('groupChecks', () => {
  const [{ checks }] = ordersReport.scorecards;

  it('puts what fails or cannot be answered first, in the order of the definition', () => {
    expect(names(groupChecks(checks).open)).toEqual([
      'oncall-declared',
      'restore-tested',
    ]);
  });

  it('keeps upcoming checks apart from what counts today, whatever their outcome', () => {
    const passing = checks.map(check => ({
      ...check,
      outcome: 'pass' as const,
    }));

    expect(names(groupChecks(checks).upcoming)).toEqual(['signed-images']);
    expect(names(groupChecks(passing).upcoming)).toEqual(['signed-images']);
  });

  it('sets aside what does not apply and what is exempt, upcoming or not', () => {
    const exempt = checks.map(check => ({
      ...check,
      outcome: 'exempt' as const,
    }));

    expect(names(groupChecks(checks).notCounted)).toEqual(['web-vitals']);
    expect(groupChecks(exempt).notCounted).toHaveLength(checks.length);
  });

  it('loses no check', () => {
    expect(Object.values(groupChecks(checks)).flat()).toHaveLength(
      checks.length,
    );
  });
});
