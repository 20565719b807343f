import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import FlagIcon from '@material-ui/icons/Flag';
import { Text, useText } from '../../../hooks/useText';
import { IconLabel } from '../../common/IconLabel';
import { RelativeDate } from '../../common/RelativeDate';
import { ChangeNotes } from '../../paths/common/ChangeNotes';
import { DriftLabel } from '../../paths/common/DriftLabel';
import { isBehind } from '../../paths/common/drifts';
import type { EntityJourney } from './EntityJourney';
import { JourneyProgress } from './JourneyProgress';
import { JourneySteps } from './JourneySteps';
import { NextStep } from './NextStep';

const useStyles = makeStyles(theme => ({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 360px), 1fr))',
    gap: theme.spacing(3),
  },
  column: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'start',
    gap: theme.spacing(1.5),
  },
  milestones: { listStyle: 'none', margin: 0, padding: 0 },
}));

/** How far the entity is on its path, which version it is on, and every step with what to do. */
export function CurrentJourney({ journey }: { journey: EntityJourney }) {
  const classes = useStyles();
  const t = useText();
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <JourneyProgress journey={journey} />
        <NextStep journey={journey} />
        <Milestones journey={journey} />
        <Version journey={journey} />
      </div>
      <section>
        <Typography variant="h6" component="h3" gutterBottom>
          {t('paths.entity.steps.title')}
        </Typography>
        <JourneySteps journey={journey} />
      </section>
    </div>
  );
}

/** Those that the path has, and any that was reached before the path lost it. */
function Milestones({ journey }: { journey: EntityJourney }) {
  const classes = useStyles();
  const t = useText();
  const reached = {
    onboarded: journey.onboardedAt,
    'first-value': journey.firstValueAt,
  };
  const shown = (['onboarded', 'first-value'] as const).filter(
    name =>
      reached[name] ||
      journey.steps.some(({ milestone }) => milestone === name),
  );
  return (
    <ul className={classes.milestones}>
      {shown.map(name => {
        const at = reached[name];
        const milestone = t(`paths.milestone.${name}`);
        return (
          <li key={name}>
            <IconLabel
              sign={{ icon: FlagIcon, tone: at ? 'success' : 'secondary' }}
            >
              <span style={{ whiteSpace: 'normal' }}>
                {at
                  ? t('paths.entity.reached', {
                      milestone,
                      date: <RelativeDate value={at} />,
                    })
                  : t('paths.entity.notReached', { milestone })}
              </span>
            </IconLabel>
          </li>
        );
      })}
    </ul>
  );
}

function Version({ journey }: { journey: EntityJourney }) {
  const { drift, changes } = journey;
  const t = useText();
  return (
    <section>
      <div>{versionWords(journey, t)}</div>
      <DriftLabel drift={drift} />
      {isBehind(drift) && (
        <>
          <Typography variant="h6" component="h3" gutterBottom>
            {t('paths.entity.changes.title')}
          </Typography>
          {changes.length === 0 ? (
            t('paths.entity.changes.none')
          ) : (
            <ChangeNotes changes={changes} />
          )}
        </>
      )}
    </section>
  );
}

function versionWords(journey: EntityJourney, t: Text): string {
  const { version, drift, currentVersion: current } = journey;
  if (!version) {
    return t('paths.entity.version.none', { current });
  }
  switch (drift) {
    case 'current':
      return t('paths.entity.version.current', { version });
    case 'ahead':
      return t('paths.entity.version.ahead', { version, current });
    case 'unknown':
      return t('paths.entity.version.unknown', { version, current });
    default:
      return t('paths.entity.version.behind', { version, current });
  }
}
