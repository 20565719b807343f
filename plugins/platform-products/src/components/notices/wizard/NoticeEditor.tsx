import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import type { Notice } from 'backstage-plugin-platform-products-common';
import { useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router-dom';
import { platformProductsApiRef } from '../../../api';
import { useLoad } from '../../../hooks/useLoad';
import { useText } from '../../../hooks/useText';
import {
  editNoticeRouteRef,
  noticeRouteRef,
  noticesRouteRef,
} from '../../../routes';
import { EmptyState } from '../../common/EmptyState';
import { Loaded } from '../../common/Loaded';
import { NoticeWizard } from './NoticeWizard';

/** Where a notice is begun (`/notices/new`) and written on (`/notices/:id/edit`). */
export function NoticeEditor() {
  const { id } = useParams();
  const navigate = useNavigate();
  const t = useText();
  const listPath = useRouteRef(noticesRouteRef);
  const editPath = useRouteRef(editNoticeRouteRef);
  // The notice that was begun here keeps its editor when it gets its address.
  const [begun, setBegun] = useState<string>();
  const { search } = useLocation();
  const onCreated = (notice: Notice) => {
    setBegun(notice.id);
    // With the step that is open by now: its author may have gone on before the draft was saved.
    navigate(`${editPath({ id: notice.id })}${search}`, { replace: true });
  };
  return (
    <>
      <Link to={listPath()}>← {t('noticeEditor.back')}</Link>
      {id === undefined || id === begun ? (
        <NoticeWizard onCreated={onCreated} />
      ) : (
        <StoredNotice key={id} id={id} />
      )}
    </>
  );
}

function StoredNotice({ id }: { id: string }) {
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const pathOf = useRouteRef(noticeRouteRef);
  const state = useLoad(() => api.getNotice(id), [api, id]);
  return (
    <Loaded state={state}>
      {notice =>
        notice.actions.includes('edit') ? (
          <NoticeWizard notice={notice} />
        ) : (
          <EmptyState
            title={t('noticeEditor.notEditable')}
            description={t('noticeEditor.notEditableText')}
            action={
              <Link to={pathOf({ id })}>{t('noticeEditor.toNotice')}</Link>
            }
          />
        )
      }
    </Loaded>
  );
}
