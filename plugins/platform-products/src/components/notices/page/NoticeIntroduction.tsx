import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Box from '@material-ui/core/Box';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import type { Notice } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import { RelativeDate } from '../../common/RelativeDate';
import { WebLink } from '../../entity/WebLink';
import { Deadline } from '../Deadline';
import { NoticeStanding } from '../NoticeStanding';
import { NoticeActions } from './NoticeActions';
import { PolicyAlert } from './PolicyAlert';

/** Title, standing and origin of a notice, what the caller may do with it, and what is unusual about it. */
export function NoticeIntroduction(props: {
  notice: Notice;
  reload: () => void;
}) {
  const { notice, reload } = props;
  const t = useText();
  return (
    <Box mb={3}>
      <Typography variant="h3" component="h2">
        {notice.title}
      </Typography>
      <Typography
        variant="body1"
        component="div"
        style={{ display: 'flex', flexWrap: 'wrap', columnGap: 16 }}
      >
        <NoticeStanding notice={notice} />
        <span>{t(`notices.kind.${notice.kind}`)}</span>
        <span>
          {notice.owner
            ? t('notices.page.ownedBy', {
                owner: (
                  <EntityRefLink entityRef={notice.owner} underline="always" />
                ),
              })
            : t('common.unowned')}
        </span>
      </Typography>
      <Typography variant="body2" component="div">
        <Origin notice={notice} />
      </Typography>
      <Box my={2}>
        <NoticeActions notice={notice} reload={reload} />
      </Box>
      <StateAlert notice={notice} />
      <PolicyAlert notice={notice} reload={reload} />
    </Box>
  );
}

function Origin({ notice }: { notice: Notice }) {
  const { origin, editUrl, entityRef, updatedAt, updatedBy } = notice;
  const t = useText();
  const date = <RelativeDate value={updatedAt} />;
  return (
    <>
      {t(`notices.origin.${origin}`)}
      {origin !== 'portal' && <> – {t('notices.page.readOnly')}</>}
      {editUrl && (
        <>
          {' · '}
          <WebLink url={editUrl}>{t('notices.page.source')}</WebLink>
        </>
      )}
      {entityRef && (
        <>
          {' · '}
          <EntityRefLink entityRef={entityRef} underline="always">
            {t('notices.page.entity')}
          </EntityRefLink>
        </>
      )}
      <div>
        {updatedBy
          ? t('notices.page.updated', {
              date,
              by: <EntityRefLink entityRef={updatedBy} underline="always" />,
            })
          : t('notices.page.updatedUnknown', { date })}
      </div>
    </>
  );
}

/** Nothing for a notice that simply runs. */
function StateAlert({ notice }: { notice: Notice }) {
  const { state, publishAt, pausedAt } = notice;
  const t = useText();
  switch (state) {
    case 'published':
      return null;
    case 'scheduled':
      return publishAt ? (
        <Alert severity="info">
          {t('notices.page.scheduled', {
            date: (
              <Deadline value={publishAt} timeZone={notice.content.timeZone} />
            ),
          })}
        </Alert>
      ) : null;
    case 'paused':
      return (
        <Alert severity="warning">
          {t('notices.page.paused', {
            date: <RelativeDate value={pausedAt ?? notice.updatedAt} />,
          })}
        </Alert>
      );
    default:
      return <Alert severity="info">{t(`notices.page.${state}`)}</Alert>;
  }
}
