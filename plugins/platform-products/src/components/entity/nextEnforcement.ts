import { EntityReport } from 'backstage-plugin-platform-products-common';

/**
 * The first moment, as an ISO 8601 instant, at which a check of the report that does not count yet
 * begins to. Undefined if none is to come.
 */
export function nextEnforcement(report: EntityReport): string | undefined {
  const [first] = report.scorecards
    .flatMap(scorecard => scorecard.checks)
    .filter(check => !check.enforced && check.outcome !== 'not-applicable')
    .map(check => Date.parse(check.enforcedFrom ?? ''))
    .filter(time => !Number.isNaN(time))
    .sort((a, b) => a - b);
  return first === undefined ? undefined : new Date(first).toISOString();
}
