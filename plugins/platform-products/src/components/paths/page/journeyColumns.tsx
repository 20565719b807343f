import Typography from '@material-ui/core/Typography';
import ExitToAppIcon from '@material-ui/icons/ExitToApp';
import type { JourneyRow } from 'backstage-plugin-platform-products-common';
import { Text, useText } from '../../../hooks/useText';
import type { Column } from '../../common/DataTable';
import { formatNumber } from '../../common/formatNumber';
import { IconLabel } from '../../common/IconLabel';
import { RelativeDate } from '../../common/RelativeDate';
import { EntityCell } from '../../tiers/common/EntityCell';
import type { Ladder } from '../../tiers/common/useLadder';
import { DriftLabel } from '../common/DriftLabel';

/** Columns of the journeys on a path: who, on which version, how far, since when, or why not any more. */
export function journeyColumns(
  t: Text,
  ladder: Ladder,
  entityPath: (entityRef: string) => string,
): Column<JourneyRow>[] {
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
      render: ({ done, total }) =>
        t('paths.journeys.done', {
          done: formatNumber(done),
          total: formatNumber(total),
        }),
    },
    {
      id: 'next',
      header: t('paths.journeys.next'),
      render: ({ next, done, total }) =>
        next ?? (done === total ? t('paths.journeys.allDone') : '–'),
    },
    {
      id: 'started',
      header: t('paths.journeys.started'),
      render: ({ startedAt }) =>
        startedAt ? (
          <RelativeDate value={startedAt} />
        ) : (
          t('paths.journeys.startUnknown')
        ),
    },
    {
      id: 'onboarded',
      header: t('paths.journeys.onboarded'),
      render: ({ onboardedAt, firstValueAt }) => (
        <>
          <div>
            {onboardedAt ? (
              <RelativeDate value={onboardedAt} />
            ) : (
              t('paths.journeys.notYet')
            )}
          </div>
          {firstValueAt && (
            <div>
              {t('paths.journeys.firstValue', {
                date: <RelativeDate value={firstValueAt} />,
              })}
            </div>
          )}
        </>
      ),
    },
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
      <IconLabel sign={{ icon: ExitToAppIcon, tone: 'secondary' }}>
        {t('paths.journeyState.left')}
      </IconLabel>
      {leftAt && (
        <div>
          <RelativeDate value={leftAt} />
        </div>
      )}
      <div style={{ overflowWrap: 'anywhere' }}>
        {leftReason
          ? t('paths.journeys.leftReason', { reason: leftReason })
          : t('paths.journeys.noReason')}
      </div>
    </>
  );
}
