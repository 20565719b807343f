import { NO_GROUP } from '../../store/rows';
import { canSee, Visible } from './Visible';

/** An entity's domain may come from a system that the caller cannot see. */
export function seenDomain(
  visible: Visible,
  domain: string | null,
): string | undefined {
  return domain !== null && canSee(visible, domain) ? domain : undefined;
}

/** Domains that are asked for, without those that the caller is not told of. */
export function domainsAsked(visible: Visible, domains: string[]): string[] {
  return domains
    .map(ref => ref.toLocaleLowerCase('en-US'))
    .filter(ref => ref === NO_GROUP || canSee(visible, ref));
}
