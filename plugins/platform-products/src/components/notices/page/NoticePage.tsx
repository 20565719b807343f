import { Link } from '@backstage/core-components';
import {
  useApi,
  useRouteRef,
  useRouteRefParams,
} from '@backstage/core-plugin-api';
import Grid from '@material-ui/core/Grid';
import type { Notice } from 'backstage-plugin-platform-products-common';
import { useState } from 'react';
import { platformProductsApiRef } from '../../../api';
import { useLoad } from '../../../hooks/useLoad';
import { useText } from '../../../hooks/useText';
import { noticeRouteRef, noticesRouteRef } from '../../../routes';
import { Loaded } from '../../common/Loaded';
import { LoadedStatusNotice } from '../../common/LoadedStatusNotice';
import { PageSections } from '../../common/PageSections';
import { CommentsSection } from './CommentsSection';
import { ConflictsSection } from './ConflictsSection';
import { ConsumersSection } from './ConsumersSection';
import { HeadersSection } from './HeadersSection';
import { HistorySection } from './HistorySection';
import { NoticeIntroduction } from './NoticeIntroduction';
import { ProgressSection } from './ProgressSection';
import { TeamsSection } from './TeamsSection';
import { WhatSection } from './WhatSection';
import { WhenSection } from './WhenSection';

/** One notice: what, why, what to do, by when, and how far everybody is. */
export function NoticePage() {
  const { id } = useRouteRefParams(noticeRouteRef);
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const listPath = useRouteRef(noticesRouteRef);
  // Everything that a change may show in is asked for anew: counts, history, consumers.
  const [changes, setChanges] = useState(0);
  const state = useLoad(() => api.getNotice(id), [api, id, changes]);
  return (
    <>
      <Link to={listPath()}>← {t('notices.back')}</Link>
      <LoadedStatusNotice />
      <Loaded state={state}>
        {notice => (
          <>
            <NoticeIntroduction
              notice={notice}
              reload={() => setChanges(changes + 1)}
            />
            <NoticeSections
              notice={notice}
              changes={changes}
              reload={() => setChanges(changes + 1)}
            />
          </>
        )}
      </Loaded>
    </>
  );
}

function NoticeSections(props: {
  notice: Notice;
  changes: number;
  reload: () => void;
}) {
  const { notice, changes, reload } = props;
  const begun = notice.state !== 'draft' && notice.state !== 'scheduled';
  return (
    <PageSections>
      <Grid container spacing={3}>
        <Grid item xs={12} md={7}>
          <WhatSection notice={notice} />
        </Grid>
        <Grid item xs={12} md={5}>
          <WhenSection notice={notice} />
        </Grid>
      </Grid>
      {notice.conflicts.length > 0 && <ConflictsSection notice={notice} />}
      {begun && (
        <>
          <ProgressSection notice={notice} changes={changes} />
          <TeamsSection notice={notice} changes={changes} />
          <ConsumersSection notice={notice} changes={changes} reload={reload} />
        </>
      )}
      {notice.headers && notice.headers.length > 0 && (
        <HeadersSection headers={notice.headers} />
      )}
      {begun && (
        <CommentsSection notice={notice} changes={changes} reload={reload} />
      )}
      <HistorySection notice={notice} changes={changes} />
    </PageSections>
  );
}
