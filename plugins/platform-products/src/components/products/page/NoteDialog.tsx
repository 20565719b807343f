import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import type {
  ProductConsumer,
  ProductDetail,
} from 'backstage-plugin-platform-products-common';
import { useId, useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { platformProductsApiRef } from '../../../api';
import { useText } from '../../../hooks/useText';
import { FormDialog } from '../../common/dialogs/FormDialog';

/** Letters of a note, as the API takes them. */
const LONGEST_NOTE = 2_000;

/** Lets an owner, or who runs the product, say why an entity does not use it. */
export function NoteDialog(props: {
  product: ProductDetail;
  consumer: ProductConsumer;
  onClose: () => void;
  onDone: () => void;
}) {
  const { product, consumer, onClose, onDone } = props;
  const { entityRef, note } = consumer;
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const id = useId();
  const [written, setWritten] = useState(note?.text ?? '');
  const text = written.trim();
  const [{ loading, error }, send] = useAsyncFn(
    async (answer: string | null) => {
      await api.setAdoptionNote(product.name, entityRef, { text: answer });
      onDone();
    },
    [api, product.name, entityRef, onDone],
  );
  return (
    <FormDialog
      title={t('products.note.title', {
        entity: consumer.title,
        product: product.title,
      })}
      command={t('products.note.save')}
      ready={text !== '' && text !== note?.text}
      sending={loading}
      failure={error}
      onSubmit={() => send(text)}
      onClose={onClose}
      other={
        note && (
          <Button disabled={loading} onClick={() => send(null)}>
            {t('products.note.remove')}
          </Button>
        )
      }
    >
      <TextField
        id={id}
        label={t('products.note.text')}
        helperText={t('products.note.help')}
        value={written}
        onChange={event => setWritten(event.target.value)}
        inputProps={{ maxLength: LONGEST_NOTE }}
        multiline
        minRows={3}
        fullWidth
        required
        margin="normal"
        variant="outlined"
      />
    </FormDialog>
  );
}
