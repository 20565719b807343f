import { EntityReport } from 'backstage-plugin-platform-products-common';

/** One scorecard of an entity's report. */
export type ReportedScorecard = EntityReport['scorecards'][number];

/** One check of an entity's report. */
export type ReportedCheck = ReportedScorecard['checks'][number];

/** Checks by what a reader does with them: act, prepare, be pleased, skip. */
export interface CheckGroups {
  open: ReportedCheck[];
  upcoming: ReportedCheck[];
  passed: ReportedCheck[];
  notCounted: ReportedCheck[];
}

/** Each check is in exactly one group, in the order of the definition. */
export function groupChecks(checks: ReportedCheck[]): CheckGroups {
  const groups: CheckGroups = {
    open: [],
    upcoming: [],
    passed: [],
    notCounted: [],
  };
  for (const check of checks) {
    groups[groupOf(check)].push(check);
  }
  return groups;
}

function groupOf(check: ReportedCheck): keyof CheckGroups {
  if (check.outcome === 'not-applicable' || check.outcome === 'exempt') {
    return 'notCounted';
  }
  if (!check.enforced) {
    return 'upcoming';
  }
  return check.outcome === 'pass' ? 'passed' : 'open';
}
