import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import type { NoticeRow } from 'backstage-plugin-platform-products-common';
import type { NoticeStage } from 'backstage-plugin-platform-products-core';
import { useText } from '../../hooks/useText';
import { NoticeLink } from '../migrations/NoticeLink';
import { Deadline } from '../notices/Deadline';
import { EntityLinks } from '../notices/EntityLinks';

const severities: Record<NoticeStage, 'info' | 'warning' | 'error'> = {
  planned: 'info',
  announced: 'info',
  deprecated: 'warning',
  sunset: 'error',
  removed: 'error',
};

/** Says on the page of a subject that it goes away, what to use instead, by when, and who is left. */
export function SubjectBanner({ notice }: { notice: NoticeRow }) {
  const { stage, state, replacements } = notice;
  const t = useText();
  const word = t(`migrations.subject.${stage}`);
  return (
    <Alert severity={severities[stage]} role="note">
      <AlertTitle>
        {replacements.length > 0
          ? t('migrations.subject.headline', {
              stage: word,
              replacements: <EntityLinks entityRefs={replacements} />,
            })
          : word}
      </AlertTitle>
      <SubjectDates notice={notice} /> <ConsumersLeft notice={notice} />
      {state === 'paused' && <div>{t('migrations.paused')}</div>}
      <div>
        {t('migrations.subject.notice', {
          title: <NoticeLink notice={notice} />,
        })}
      </div>
    </Alert>
  );
}

/** The date that comes next and the sunset; of what is removed, when it was. */
function SubjectDates({ notice }: { notice: NoticeRow }) {
  const { stage, deprecatedAt, sunsetAt, removedAt } = notice;
  const t = useText();
  const toCome = stage === 'planned' || stage === 'announced';
  if (stage === 'removed' && removedAt) {
    return t('migrations.subject.removedOn', {
      date: <Deadline value={removedAt} />,
    });
  }
  return (
    <>
      {toCome && deprecatedAt && (
        <>
          {t('migrations.subject.deprecatedOn', {
            date: <Deadline value={deprecatedAt} />,
          })}{' '}
        </>
      )}
      {sunsetAt &&
        t('migrations.subject.sunsetOn', {
          date: <Deadline value={sunsetAt} />,
        })}
    </>
  );
}

function ConsumersLeft({ notice }: { notice: NoticeRow }) {
  const { open, total } = notice.progress;
  const t = useText();
  if (total === 0) {
    return <>{t('migrations.subject.noConsumers')}</>;
  }
  return (
    <>
      {open === 0
        ? t('migrations.subject.noneLeft')
        : t('migrations.subject.left', { count: open })}
    </>
  );
}
