import type { Text } from '../../hooks/useText';

/** Sorts of problems that the suite itself finds. */
export const PROBLEM_CODES = [
  'invalid-tier',
  'conflicting-tier',
  'unowned',
  'unmapped-lifecycle',
  'invalid-slo',
  'invalid-definition',
  'duplicate-scorecard',
  'duplicate-golden-path',
  'duplicate-platform-product',
  'cyclic-parts',
] as const;

/** What to do about a problem of this sort; by family where the sort has no advice of its own. */
export function problemFix(code: string, t: Text): string {
  const known = PROBLEM_CODES.find(candidate => candidate === code);
  const family = (['invalid', 'conflicting'] as const).find(prefix =>
    code.startsWith(`${prefix}-`),
  );
  return t(`problems.fix.${known ?? family ?? 'other'}`);
}
