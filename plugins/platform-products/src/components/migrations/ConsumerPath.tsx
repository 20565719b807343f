import { makeStyles } from '@material-ui/core/styles';
import type { NoticeConsumer } from 'backstage-plugin-platform-products-common';
import type { Edge } from 'backstage-plugin-platform-products-core';
import { useText } from '../../hooks/useText';
import { SuiteLink } from '../common/SuiteLink';

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    // Within a sentence, colour alone would not tell links from the text.
    '& a': { textDecoration: 'underline' },
  },
});

/** Why an entity is a consumer: from it to the subject, one sentence for each relation. */
export function ConsumerPath(props: {
  consumer: Pick<NoticeConsumer, 'path' | 'origin' | 'title'>;
}) {
  const { path, origin, title } = props.consumer;
  const classes = useStyles();
  const t = useText();
  if (path.length === 0) {
    return (
      <>
        {origin === 'other'
          ? t('migrations.path.byHand')
          : t('migrations.path.none')}
      </>
    );
  }
  return (
    <ol
      className={classes.list}
      aria-label={t('migrations.path.label', { entity: title })}
    >
      {path.map(edge => (
        <li key={`${edge.from} ${edge.type} ${edge.to}`}>
          <Hop edge={edge} />
        </li>
      ))}
    </ol>
  );
}

/** One message at a time: the type of all at once is too much for the compiler. */
function Hop({ edge }: { edge: Edge }) {
  const t = useText();
  const from = <SuiteLink entityRef={edge.from} />;
  const to = <SuiteLink entityRef={edge.to} />;
  switch (edge.type) {
    case 'dependsOn':
      return t('migrations.path.dependsOn', { from, to });
    case 'consumesApi':
      return t('migrations.path.consumesApi', { from, to });
    case 'providesApi':
      return t('migrations.path.providesApi', { from, to });
    case 'partOf':
      return t('migrations.path.partOf', { from, to });
    case 'onGoldenPath':
      return t('migrations.path.onGoldenPath', { from, to });
    default:
      return t('migrations.path.other', { from, to, type: edge.type });
  }
}
