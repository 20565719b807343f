import Box from '@material-ui/core/Box';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import type { Migration } from 'backstage-plugin-platform-products-common';
import type { ReactNode } from 'react';
import { Text, useText } from '../../hooks/useText';
import { ConsumerPath } from '../migrations/ConsumerPath';
import { MigrationActions } from '../migrations/MigrationActions';
import { MigrationHelp } from '../migrations/MigrationHelp';
import { MigrationStanding } from '../migrations/MigrationStanding';
import { isOpen } from '../migrations/migrationStates';
import { NoticeLink } from '../migrations/NoticeLink';
import { Deadline } from '../notices/Deadline';
import { EntityLinks } from '../notices/EntityLinks';

/** More subjects than these do not fit a sentence. */
const SUBJECTS_IN_SENTENCE = 3;

/** Says on the page of a consumer what it has to move off by when, and lets its team answer. */
export function ConsumerBanner(props: {
  migration: Migration;
  /** Without help and path, where there is little room. */
  short?: boolean;
  onDone: () => void;
}) {
  const { migration, short = false, onDone } = props;
  const { notice, consumer } = migration;
  const t = useText();
  return (
    <Alert severity={severityOf(migration, Date.now())} role="note">
      <AlertTitle>{headline(migration, t, Date.now())}</AlertTitle>
      <MigrationStanding consumer={consumer} />
      {notice.state === 'paused' && <div>{t('migrations.paused')}</div>}
      {!short && isOpen(consumer.state) && (
        <>
          <MigrationHelp notice={notice} />
          <ConsumerPath consumer={consumer} />
        </>
      )}
      <div>
        {t('migrations.subject.notice', {
          title: <NoticeLink notice={notice} />,
        })}
      </div>
      <Box mt={1}>
        <MigrationActions migration={migration} onDone={onDone} />
      </Box>
    </Alert>
  );
}

/** What it means for the consumer, in one sentence. */
function headline(
  { notice, consumer }: Migration,
  t: Text,
  now: number,
): ReactNode {
  const subjects =
    notice.subjects.length > 0 ? (
      <EntityLinks entityRefs={notice.subjects} most={SUBJECTS_IN_SENTENCE} />
    ) : (
      t('migrations.consumer.somethingHidden')
    );
  switch (consumer.state) {
    case 'migrated':
      return t('migrations.consumer.migrated', { subjects });
    case 'not-affected':
      return t('migrations.consumer.notAffected', { subjects });
    case 'exempt':
      return t('migrations.consumer.exempt', { subjects });
    default:
  }
  const { sunsetAt, deprecatedAt } = notice;
  if (sunsetAt) {
    const key = Date.parse(sunsetAt) > now ? 'willBeOff' : 'wasOff';
    return t(`migrations.consumer.${key}`, {
      subjects,
      date: <Deadline value={sunsetAt} />,
    });
  }
  return deprecatedAt && Date.parse(deprecatedAt) > now
    ? t('migrations.consumer.willBeDeprecated', {
        subjects,
        date: <Deadline value={deprecatedAt} />,
      })
    : t('migrations.consumer.isDeprecated', { subjects });
}

function severityOf(
  { notice, consumer }: Migration,
  now: number,
): 'success' | 'info' | 'warning' | 'error' {
  if (!isOpen(consumer.state)) {
    return 'success';
  }
  const late =
    notice.sunsetAt !== undefined && Date.parse(notice.sunsetAt) <= now;
  if (notice.kind === 'advisory') {
    return 'info';
  }
  return late ? 'error' : 'warning';
}
