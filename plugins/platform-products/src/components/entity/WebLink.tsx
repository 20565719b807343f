import { Link } from '@backstage/core-components';
import type { ReactNode } from 'react';

/** A link that somebody wrote into a definition: only web addresses become links, the rest stays text. */
export function WebLink({
  url,
  children,
}: {
  url: string;
  children: ReactNode;
}) {
  return isWebAddress(url) ? <Link to={url}>{children}</Link> : <>{url}</>;
}

function isWebAddress(url: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(url).protocol);
  } catch {
    return false;
  }
}
