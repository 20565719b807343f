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
  if (!isWebAddress(url)) {
    return <>{url}</>;
  }
  // Underlined, as it stands within a sentence: colour alone would not tell it from the text.
  return (
    <Link to={url} underline="always">
      {children}
    </Link>
  );
}

function isWebAddress(url: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(url).protocol);
  } catch {
    return false;
  }
}
