import { Progress } from '@backstage/core-components';
import type { EntityReport } from 'backstage-plugin-platform-products-common';
import type { ReactElement } from 'react';
import { ErrorWithRetry } from '../common/ErrorWithRetry';
import { isNotFound } from './isNotFound';
import { NotReadYet } from './NotReadYet';

/** Shows a report as soon as there is one, and until then what stands in its way. */
export function EntityReportState(props: {
  loading: boolean;
  error?: Error;
  value?: EntityReport;
  retry: () => void;
  children: (report: EntityReport) => ReactElement;
}) {
  const { loading, error, value, retry, children } = props;
  if (loading) {
    return <Progress />;
  }
  if (error) {
    return isNotFound(error) ? (
      <NotReadYet retry={retry} />
    ) : (
      <ErrorWithRetry error={error} retry={retry} />
    );
  }
  return value ? children(value) : null;
}
