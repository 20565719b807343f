import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import ReportProblemOutlinedIcon from '@material-ui/icons/ReportProblemOutlined';
import type { NoticeRow } from 'backstage-plugin-platform-products-common';
import type { Text } from '../../../hooks/useText';
import type { Column } from '../../common/DataTable';
import { DayCell } from '../../common/DayCell';
import { deadlineText } from '../deadlineText';
import { EntityLinks } from '../EntityLinks';
import { NoticeProgress } from '../NoticeProgress';
import { NoticeStanding } from '../NoticeStanding';

/** Subjects that a row has room for. */
const SUBJECTS_SHOWN = 3;

/** Columns of the list of notices. */
export function noticeColumns(
  t: Text,
  pathOf: (id: string) => string,
): Column<NoticeRow>[] {
  return [
    {
      id: 'notice',
      header: t('notices.list.columns.notice'),
      render: ({ id, title, kind }) => (
        <>
          <Link to={pathOf(id)}>{title}</Link>
          <Typography variant="body2" color="textSecondary">
            {t(`notices.kind.${kind}`)}
          </Typography>
        </>
      ),
    },
    {
      id: 'standing',
      header: t('notices.list.columns.standing'),
      render: notice => <NoticeStanding notice={notice} />,
    },
    {
      id: 'sunset',
      header: t('notices.list.columns.sunset'),
      render: ({ sunsetAt }) =>
        sunsetAt ? (
          <DayCell value={sunsetAt} distance={deadlineText} />
        ) : (
          t('notices.list.noSunset')
        ),
    },
    {
      id: 'progress',
      header: t('notices.list.columns.progress'),
      render: ({ progress }) => <NoticeProgress progress={progress} />,
    },
    {
      id: 'subjects',
      header: t('notices.list.columns.subjects'),
      render: ({ subjects }) => (
        <EntityLinks entityRefs={subjects} most={SUBJECTS_SHOWN} />
      ),
    },
    {
      id: 'owner',
      header: t('notices.list.columns.owner'),
      render: ({ owner }) =>
        owner ? <EntityRefLink entityRef={owner} /> : t('common.unowned'),
    },
    {
      id: 'origin',
      header: t('notices.list.columns.origin'),
      render: ({ origin, conflicting }) => (
        <>
          {t(`notices.origin.${origin}`)}
          {conflicting && (
            <Typography variant="body2">
              <ReportProblemOutlinedIcon fontSize="inherit" aria-hidden />{' '}
              {t('notices.list.conflicting')}
            </Typography>
          )}
        </>
      ),
    },
  ];
}
