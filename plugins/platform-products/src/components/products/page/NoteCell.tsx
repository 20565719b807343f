import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import type { ProductConsumer } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import { RelativeDate } from '../../common/RelativeDate';

/** Why an entity does not use the product, as somebody wrote down, and a way to say so. */
export function NoteCell(props: {
  consumer: ProductConsumer;
  onEdit: () => void;
}) {
  const { consumer, onEdit } = props;
  const { note, state, title } = consumer;
  const t = useText();
  // Who has adopted it needs no excuse; an old one can still be taken back.
  if (state === 'adopted' && !note) {
    return null;
  }
  const word = note ? 'editNote' : 'writeNote';
  return (
    <>
      {note && (
        <>
          <div style={{ whiteSpace: 'pre-wrap' }}>{note.text}</div>
          <Typography variant="caption" color="textSecondary" component="div">
            {t('products.consumers.noteBy', {
              who: <EntityRefLink entityRef={note.by} />,
              date: <RelativeDate value={note.at} />,
            })}
          </Typography>
        </>
      )}
      <Button
        size="small"
        aria-label={t(`products.consumers.${word}For`, { entity: title })}
        onClick={onEdit}
      >
        {t(`products.consumers.${word}`)}
      </Button>
    </>
  );
}
