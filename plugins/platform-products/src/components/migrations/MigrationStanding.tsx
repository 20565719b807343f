import { makeStyles } from '@material-ui/core/styles';
import type { NoticeConsumer } from 'backstage-plugin-platform-products-common';
import { useText } from '../../hooks/useText';
import { Deadline } from '../notices/Deadline';
import { MigrationStateLabel } from '../notices/MigrationStateLabel';

const useStyles = makeStyles({
  note: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

/** How far a consumer is, by when it will have moved, and what its team says. */
export function MigrationStanding({ consumer }: { consumer: NoticeConsumer }) {
  const { state, note, plannedFor, exemptUntil, backSliding, gone } = consumer;
  const classes = useStyles();
  const t = useText();
  return (
    <>
      <div>
        <MigrationStateLabel state={state} />
      </div>
      {state === 'planned' && plannedFor && (
        <div>
          {t('migrations.plannedFor', {
            date: <Deadline value={dayOrMoment(plannedFor)} />,
          })}
        </div>
      )}
      {state === 'exempt' && exemptUntil && (
        <div>
          {t('migrations.exemptUntil', {
            date: <Deadline value={dayOrMoment(exemptUntil)} />,
          })}
        </div>
      )}
      {note && <div className={classes.note}>{note}</div>}
      {backSliding && <div>{t('migrations.backSliding')}</div>}
      {gone && <div>{t('migrations.gone')}</div>}
    </>
  );
}

/** The first moment of a UTC day is what the dialog makes of a day: it is shown as one. */
function dayOrMoment(instant: string): string {
  return instant.replace(/T00:00:00(\.0+)?Z$/, '');
}
