import { useApi } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import type { NoticeRow } from 'backstage-plugin-platform-products-common';
import { platformProductsApiRef } from '../../api';
import { useLoad } from '../../hooks/useLoad';
import { useText } from '../../hooks/useText';
import { ErrorWithRetry } from '../common/ErrorWithRetry';
import { ResponseHeaders } from '../notices/ResponseHeaders';
import { isNotFound } from './isNotFound';

/**
 * What an API that goes away should say of it in its responses. Only the whole notice knows, so it
 * comes after the banner, which does not wait for it; until then, and where there are none, nothing
 * is there.
 */
export function SubjectHeaders({ notice }: { notice: NoticeRow }) {
  const { id, title } = notice;
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const { value, error, retry } = useLoad(() => api.getNotice(id), [api, id]);
  if (error) {
    // A notice that is gone by now has nothing to copy, and asking again would not bring it back.
    return isNotFound(error) ? null : (
      <ErrorWithRetry error={error} retry={retry} />
    );
  }
  if (!value?.headers?.length) {
    return null;
  }
  const label = t('notices.headers.of', { notice: title });
  return (
    <div role="group" aria-label={label}>
      <Typography variant="body2" gutterBottom>
        {t('notices.headers.text')}
      </Typography>
      <ResponseHeaders label={label} headers={value.headers} />
    </div>
  );
}
