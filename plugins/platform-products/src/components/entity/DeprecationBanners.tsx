import { makeStyles } from '@material-ui/core/styles';
import { isOpen } from '../migrations/migrationStates';
import { ConsumerBanner } from './ConsumerBanner';
import { SubjectBanner } from './SubjectBanner';
import type { EntityDeprecations } from './useEntityDeprecations';

const useStyles = makeStyles(theme => ({
  banners: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
    // Within sentences on a coloured ground, colour alone would not tell links from the text.
    '& a': { textDecoration: 'underline' },
  },
}));

/** All that is to be said of an entity's deprecations: what is still to be done first. */
export function DeprecationBanners(props: {
  deprecations: EntityDeprecations;
  /** Only what is still to be done, in few words. */
  short?: boolean;
  /** The state of a migration was set. */
  onDone: () => void;
}) {
  const { deprecations, short, onDone } = props;
  const classes = useStyles();
  const migrations = shownMigrations(deprecations, short);
  return (
    <div className={classes.banners}>
      {deprecations.about.map(notice => (
        <SubjectBanner key={notice.id} notice={notice} />
      ))}
      {migrations.map(migration => (
        <ConsumerBanner
          key={migration.notice.id}
          migration={migration}
          short={short}
          onDone={onDone}
        />
      ))}
    </div>
  );
}

/** Whether there is anything to be said. */
export function hasDeprecations(
  deprecations: EntityDeprecations,
  options?: { short?: boolean },
): boolean {
  return (
    deprecations.about.length > 0 ||
    shownMigrations(deprecations, options?.short).length > 0
  );
}

function shownMigrations({ migrations }: EntityDeprecations, short = false) {
  const open = migrations.filter(({ consumer }) => isOpen(consumer.state));
  return short
    ? open
    : [
        ...open,
        ...migrations.filter(({ consumer }) => !isOpen(consumer.state)),
      ];
}
