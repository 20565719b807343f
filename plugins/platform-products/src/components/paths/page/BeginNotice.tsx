import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import {
  GoldenPathDetail,
  noticeCreatePermission,
} from 'backstage-plugin-platform-products-common';
import { useNavigate } from 'react-router-dom';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { platformProductsApiRef } from '../../../api';
import { useText } from '../../../hooks/useText';
import { editNoticeRouteRef } from '../../../routes';
import { noticeDraft, withDates } from './noticeDraft';

/** Stores a draft about an old version and leads to where it is written; nothing for who may not. */
export function BeginNotice(props: {
  path: GoldenPathDetail;
  version: string;
}) {
  const { path, version } = props;
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const navigate = useNavigate();
  const editPath = useRouteRef(editNoticeRouteRef);
  const { allowed } = usePermission({ permission: noticeCreatePermission });
  const [{ loading, error }, begin] = useAsyncFn(async () => {
    const content = noticeDraft(path, version, window.location.href, t);
    // Only the backend knows whom it hits, and for how long their tiers want to be told before.
    const { demandedDays } = await api.previewNotice({ content });
    const draft = withDates(content, demandedDays, new Date());
    const { id } = await api.createNotice(draft);
    navigate(editPath({ id }));
  }, [api, path, version, t, navigate, editPath]);
  if (!allowed) {
    return null;
  }
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        disabled={loading}
        aria-label={t('paths.versions.noticeOf', { version })}
        onClick={begin}
      >
        {t('paths.versions.notice')}
      </Button>
      {error && (
        <Typography variant="caption" color="error" role="alert">
          {t('paths.versions.noticeFailed', { reason: error.message })}
        </Typography>
      )}
    </>
  );
}
