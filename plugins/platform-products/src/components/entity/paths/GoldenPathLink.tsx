import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { ReactNode } from 'react';
import { goldenPathRouteRef } from '../../../routes';

/** Leads to the page of a golden path. Underlined, as it stands within sentences. */
export function GoldenPathLink(props: { name: string; children: ReactNode }) {
  const { name, children } = props;
  const pathOf = useRouteRef(goldenPathRouteRef);
  return (
    <Link to={pathOf({ name })} underline="always">
      {children}
    </Link>
  );
}
