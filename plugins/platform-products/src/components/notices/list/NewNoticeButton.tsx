import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { noticeCreatePermission } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import { newNoticeRouteRef } from '../../../routes';

/** Leads those who may to where a notice is begun. */
export function NewNoticeButton() {
  const t = useText();
  const path = useRouteRef(newNoticeRouteRef);
  const { allowed } = usePermission({ permission: noticeCreatePermission });
  return allowed ? (
    <LinkButton to={path()} color="primary" variant="contained" size="small">
      {t('notices.list.new')}
    </LinkButton>
  ) : null;
}
