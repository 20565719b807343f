import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import type { Edge } from 'backstage-plugin-platform-products-core';
import { useText } from '../../../hooks/useText';

/** Relations that have words of their own. */
const KNOWN_RELATIONS = [
  'dependsOn',
  'consumesApi',
  'providesApi',
  'partOf',
] as const;

const useStyles = makeStyles(theme => ({
  list: {
    margin: 0,
    paddingLeft: theme.spacing(2.5),
    // Within a sentence, colour alone would not tell links from the text.
    '& a': { textDecoration: 'underline' },
  },
}));

/** How one entity leans on another, in words: one sentence for each relation, as the catalog has it. */
export function LeaningPath(props: {
  path: Edge[];
  /** Titles of both ends. */
  from: string;
  to: string;
}) {
  const { path, from, to } = props;
  const classes = useStyles();
  const t = useText();
  return (
    <ol
      className={classes.list}
      aria-label={t('tiers.path.label', { from, to })}
    >
      {path.map(edge => (
        <li key={`${edge.from} ${edge.type} ${edge.to}`}>
          <Hop edge={edge} />
        </li>
      ))}
    </ol>
  );
}

function Hop({ edge }: { edge: Edge }) {
  const t = useText();
  const ends = {
    from: <EntityRefLink entityRef={edge.from} />,
    to: <EntityRefLink entityRef={edge.to} />,
  };
  const known = KNOWN_RELATIONS.find(type => type === edge.type);
  return known
    ? t(`tiers.path.${known}`, ends)
    : t('tiers.path.other', { ...ends, type: edge.type });
}
