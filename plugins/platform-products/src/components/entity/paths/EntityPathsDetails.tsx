import { makeStyles } from '@material-ui/core/styles';
import type { EntityPaths } from 'backstage-plugin-platform-products-common';
import { AssignPath } from './AssignPath';
import { CurrentJourney } from './CurrentJourney';
import { LeftJourney } from './LeftJourney';
import type { PathChange } from './PathChange';
import { PathSuggestion } from './PathSuggestion';
import { Provenance } from './Provenance';
import { TakeBackPath } from './TakeBackPath';

const useStyles = makeStyles(theme => ({
  // `minmax(0, …)`: long words scroll or break by themselves instead of widening the column.
  parts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

/** The entity that it is about. */
export interface PathSubject {
  entityRef: string;
  title: string;
}

/** Provenance, the journey it is on, those that it has left, and a suggestion where nobody knows. */
export function EntityPathsDetails(props: {
  paths: EntityPaths;
  entity: PathSubject;
  onDone: (change?: PathChange) => void;
}) {
  const { paths, entity, onDone } = props;
  const classes = useStyles();
  const on = paths.journeys.filter(({ state }) => state === 'on');
  const left = paths.journeys.filter(({ state }) => state === 'left');
  return (
    <div className={classes.parts}>
      <Provenance paths={paths} />
      <PathSuggestion paths={paths} entity={entity} onDone={onDone} />
      {paths.may.assign && (
        <div className={classes.actions}>
          <AssignPath entity={entity} onDone={onDone} />
          <TakeBackPath paths={paths} entity={entity} onDone={onDone} />
        </div>
      )}
      {on.map(journey => (
        <CurrentJourney key={journey.path} journey={journey} />
      ))}
      {left.map(journey => (
        <LeftJourney
          key={journey.path}
          journey={journey}
          mayAnswer={paths.may.assign}
          onDone={onDone}
        />
      ))}
    </div>
  );
}
