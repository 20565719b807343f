import { makeStyles } from '@material-ui/core/styles';
import type { NoticeRow } from 'backstage-plugin-platform-products-common';
import { Fragment } from 'react';
import { isOpen } from '../migrations/migrationStates';
import { ConsumerBanner } from './ConsumerBanner';
import { SubjectBanner } from './SubjectBanner';
import { SubjectHeaders } from './SubjectHeaders';
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
  /** Whose they are. */
  entityRef: string;
  /** Only what is still to be done, in few words. */
  short?: boolean;
  /** The state of a migration was set. */
  onDone: () => void;
}) {
  const { deprecations, entityRef, short, onDone } = props;
  const classes = useStyles();
  const migrations = shownMigrations(deprecations, short);
  return (
    <div className={classes.banners}>
      {deprecations.about.map(notice => (
        <Fragment key={notice.id}>
          <SubjectBanner notice={notice} />
          {!short && isApi(entityRef) && isInForce(notice) && (
            <SubjectHeaders notice={notice} />
          )}
        </Fragment>
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

/** Only an API has responses that could say something. */
function isApi(entityRef: string) {
  return entityRef.startsWith('api:');
}

/** What is not, or no longer, in force must not be told to callers. */
function isInForce({ state }: NoticeRow) {
  return state === 'published' || state === 'paused';
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
