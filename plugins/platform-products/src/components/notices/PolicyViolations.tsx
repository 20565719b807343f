import type { PolicyViolation } from 'backstage-plugin-platform-products-core';
import { useText } from '../../hooks/useText';

/** Broken rules of the policy, each as the sentence that it comes with. */
export function PolicyViolations(props: { violations: PolicyViolation[] }) {
  const t = useText();
  return (
    <ul>
      {props.violations.map(({ rule, tier, message }) => (
        <li key={`${rule} ${tier}`}>
          {tier ? t('notices.policy.tier', { message, tier }) : message}
        </li>
      ))}
    </ul>
  );
}
