import { Progress } from '@backstage/core-components';
import type { EntityReport } from 'backstage-plugin-platform-products-common';
import type { ReactElement } from 'react';
import { ErrorWithRetry } from '../common/ErrorWithRetry';
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

/** `ResponseError` of `@backstage/errors`, told by its shape because the package may be installed twice. */
function isNotFound(error: Error): boolean {
  return 'statusCode' in error && error.statusCode === 404;
}
