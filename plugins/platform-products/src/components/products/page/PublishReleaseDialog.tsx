import { useApi } from '@backstage/core-plugin-api';
import DialogContentText from '@material-ui/core/DialogContentText';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import type { ProductDetail } from 'backstage-plugin-platform-products-common';
import { useId, useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { platformProductsApiRef } from '../../../api';
import { useText } from '../../../hooks/useText';
import { NoticeText } from '../../notices/NoticeText';
import { FormDialog } from '../../common/dialogs/FormDialog';

/** Letters of each field, as the API takes them. */
const LONGEST = { version: 100, title: 200, notes: 20_000 };

type Field = keyof typeof LONGEST;

/** Writes release notes with a preview, because what is published stays and is sent to people. */
export function PublishReleaseDialog(props: {
  product: ProductDetail;
  onClose: () => void;
  onDone: () => void;
}) {
  const { product, onClose, onDone } = props;
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const id = useId();
  const [draft, setDraft] = useState({ version: '', title: '', notes: '' });
  const version = draft.version.trim();
  const title = draft.title.trim();
  const notes = draft.notes.trim();
  const [{ loading, error }, send] = useAsyncFn(async () => {
    await api.publishRelease(product.name, {
      ...(version && { version }),
      title,
      notes,
    });
    onDone();
  }, [api, product.name, version, title, notes, onDone]);
  const field = (name: Field) => ({
    id: `${id}-${name}`,
    value: draft[name],
    onChange: (event: { target: { value: string } }) =>
      setDraft({ ...draft, [name]: event.target.value }),
    inputProps: { maxLength: LONGEST[name] },
    fullWidth: true,
    margin: 'dense' as const,
    variant: 'outlined' as const,
  });
  return (
    <FormDialog
      wide
      title={t('products.releases.dialog.title', { title: product.title })}
      command={t('products.releases.dialog.publish')}
      ready={title !== '' && notes !== ''}
      sending={loading}
      failure={error}
      onSubmit={send}
      onClose={onClose}
    >
      <DialogContentText>
        {t('products.releases.dialog.text')}
      </DialogContentText>
      <TextField
        {...field('title')}
        label={t('products.releases.dialog.heading')}
        required
      />
      <TextField
        {...field('version')}
        label={t('products.releases.dialog.version')}
        helperText={t('products.releases.dialog.versionHelp')}
      />
      <TextField
        {...field('notes')}
        label={t('products.releases.dialog.notes')}
        helperText={t('products.releases.dialog.notesHelp')}
        required
        multiline
        minRows={5}
        maxRows={15}
      />
      <section aria-label={t('products.releases.dialog.preview')}>
        <Typography variant="subtitle2" component="h3">
          {t('products.releases.dialog.preview')}
        </Typography>
        {notes ? (
          <NoticeText text={notes} />
        ) : (
          <Typography variant="body2" color="textSecondary">
            {t('products.releases.dialog.previewEmpty')}
          </Typography>
        )}
      </section>
    </FormDialog>
  );
}
