import Typography from '@material-ui/core/Typography';
import ExitToAppIcon from '@material-ui/icons/ExitToApp';
import type { JourneyRow } from 'backstage-plugin-platform-products-common';
import { Text, useText } from '../../../hooks/useText';
import type { Column } from '../../common/DataTable';
import { DayCell } from '../../common/DayCell';
import { formatNumber } from '../../common/formatNumber';
import { IconLabel } from '../../common/IconLabel';
import { EntityCell } from '../../tiers/common/EntityCell';
import type { Ladder } from '../../tiers/common/useLadder';
import { DriftLabel } from '../common/DriftLabel';

/** Columns of the journeys on a path: who, on which version, how far, since when, or why not any more. */
export function journeyColumns(
  t: Text,
  ladder: Ladder,
  entityPath: (entityRef: string) => string,
): Column<JourneyRow>[] {
  const milestone = (
    id: 'onboarded' | 'firstValue',
    reachedAt: (journey: JourneyRow) => string | undefined,
  ): Column<JourneyRow> => ({
    id,
    header: t(`paths.journeys.${id}`),
    render: journey => {
      const at = reachedAt(journey);
      return at ? <DayCell value={at} /> : t('paths.journeys.notYet');
    },
  });
  return [
    {
      id: 'entity',
      header: t('paths.journeys.entity'),
      render: journey => (
        <EntityCell entity={journey} path={entityPath(journey.entityRef)}>
          <Typography variant="body2" color="textSecondary">
            {ladder.titleOf(journey.tier)}
          </Typography>
        </EntityCell>
      ),
    },
    {
      id: 'version',
      header: t('paths.journeys.version'),
      render: ({ version, drift }) => (
        <>
          <div>{version ?? t('paths.noVersion')}</div>
          <DriftLabel drift={drift} />
        </>
      ),
    },
    {
      id: 'progress',
      header: t('paths.journeys.progress'),
      render: ({ done, total, next }) => (
        <>
          <div style={{ whiteSpace: 'nowrap' }}>
            {t('paths.journeys.done', {
              done: formatNumber(done),
              total: formatNumber(total),
            })}
          </div>
          {next && (
            <Typography variant="body2" color="textSecondary">
              {t('paths.journeys.next', { step: next })}
            </Typography>
          )}
        </>
      ),
    },
    {
      id: 'started',
      header: t('paths.journeys.started'),
      render: ({ startedAt }) =>
        startedAt ? (
          <DayCell value={startedAt} />
        ) : (
          t('paths.journeys.startUnknown')
        ),
    },
    milestone('onboarded', ({ onboardedAt }) => onboardedAt),
    milestone('firstValue', ({ firstValueAt }) => firstValueAt),
    {
      id: 'left',
      header: t('paths.journeys.left'),
      render: journey => <Leaving journey={journey} />,
    },
  ];
}

function Leaving({ journey }: { journey: JourneyRow }) {
  const { state, leftAt, leftReason } = journey;
  const t = useText();
  if (state === 'on') {
    return <>–</>;
  }
  return (
    <>
      <div>
        <IconLabel sign={{ icon: ExitToAppIcon, tone: 'secondary' }}>
          {t('paths.journeyState.left')}
        </IconLabel>
      </div>
      {leftAt && <DayCell value={leftAt} />}
      <div style={{ overflowWrap: 'anywhere' }}>
        {leftReason
          ? t('paths.journeys.leftReason', { reason: leftReason })
          : t('paths.journeys.noReason')}
      </div>
    </>
  );
}
