import type { EntityReport } from 'backstage-plugin-platform-products-common';
import type { ReactElement } from 'react';
import { ErrorWithRetry } from '../common/ErrorWithRetry';
import { DeprecationBanners, hasDeprecations } from './DeprecationBanners';
import { useEntityDeprecations } from './useEntityDeprecations';

/**
 * The deprecations of an entity in a frame of their own. Neither is there while there is nothing to
 * say.
 */
export function EntityDeprecations(props: {
  report: EntityReport;
  /** Only what is still to be done, in few words. */
  short?: boolean;
  children: (content: ReactElement) => ReactElement;
}) {
  const { report, short, children } = props;
  const { deprecations, error, reload } = useEntityDeprecations(report);
  if (!hasDeprecations(deprecations, { short })) {
    return null;
  }
  return children(
    <>
      {error && <ErrorWithRetry error={error} retry={reload} />}
      <DeprecationBanners
        deprecations={deprecations}
        entityRef={report.entityRef}
        short={short}
        onDone={reload}
      />
    </>,
  );
}
