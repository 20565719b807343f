import { makeStyles } from '@material-ui/core/styles';
import type { PathFunnel } from 'backstage-plugin-platform-products-common';
import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { Share } from '../../common/Share';
import { JourneysLink, WantedJourneys } from './JourneysLink';

const useStyles = makeStyles(theme => ({
  list: { margin: 0, paddingLeft: theme.spacing(3) },
  item: { marginBottom: theme.spacing(1.5) },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: theme.spacing(0, 2),
  },
  track: {
    display: 'flex',
    height: 14,
    borderRadius: 2,
    border: `1px solid ${theme.palette.text.secondary}`,
    overflow: 'hidden',
  },
  completed: { backgroundColor: theme.palette.primary.main },
  // Hatched: what nobody knows about is neither won nor lost.
  unknown: {
    backgroundImage: `repeating-linear-gradient(45deg, ${theme.palette.text.secondary} 0 2px, transparent 2px 5px)`,
  },
}));

/** A bar for each step: who has completed it, and of whom nobody knows. The words say it all. */
export function FunnelBars(props: {
  funnel: PathFunnel;
  filters: QueryFilters;
  /** The segment, as the table of journeys is narrowed to it. */
  wanted: WantedJourneys;
}) {
  const { funnel, filters, wanted } = props;
  const { entities, steps } = funnel;
  const classes = useStyles();
  const t = useText();
  const width = (count: number) => ({ width: `${(100 * count) / entities}%` });
  return (
    <ol className={classes.list} aria-label={t('paths.funnel.label')}>
      {steps.map(({ name, title, milestone, outcomes }) => (
        <li key={name} className={classes.item}>
          <div className={classes.line}>
            <span>
              {milestone
                ? t('paths.funnel.step', {
                    title,
                    milestone: t(`paths.milestone.${milestone}`),
                  })
                : title}
            </span>
            <span>
              <Share part={outcomes.pass} whole={entities} />
            </span>
          </div>
          <div className={classes.track} aria-hidden>
            <div className={classes.completed} style={width(outcomes.pass)} />
            <div className={classes.unknown} style={width(outcomes.unknown)} />
          </div>
          <div className={classes.line}>
            <span>
              {outcomes.unknown > 0 &&
                t('paths.funnel.unknown', { count: outcomes.unknown })}
            </span>
            {outcomes.pass < entities && (
              <JourneysLink
                filters={filters}
                wanted={{ ...wanted, missing: [name] }}
                aria-label={t('paths.funnel.missingOf', { step: title })}
              >
                {t('paths.funnel.missing')}
              </JourneysLink>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
