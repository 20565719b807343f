import { useApi } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Alert from '@material-ui/lab/Alert';
import type {
  Notice,
  NoticeEvent,
} from 'backstage-plugin-platform-products-common';
import { FormEvent, useId, useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { platformProductsApiRef } from '../../../api';
import { useText } from '../../../hooks/useText';
import { Section } from '../../common/Section';
import { EntitiesInput } from '../EntitiesInput';
import { NoticeText } from '../NoticeText';
import { EventList, EventOrigin } from './EventList';
import { useNoticeEvents } from './useNoticeEvents';

/** The longest comment that the API takes. */
const MAXIMUM_COMMENT = 5_000;

const useStyles = makeStyles(theme => ({
  comment: {
    marginBottom: theme.spacing(2),
    paddingLeft: theme.spacing(1.5),
    borderLeft: `3px solid ${theme.palette.divider}`,
  },
}));

/** What owners say who cannot move, or want to ask; newest first. */
export function CommentsSection(props: {
  notice: Notice;
  changes: number;
  reload: () => void;
}) {
  const { notice, changes, reload } = props;
  const classes = useStyles();
  const t = useText();
  const walk = useNoticeEvents(
    notice.id,
    { type: ['comment'] },
    String(changes),
  );
  const caption = t('notices.comments.title');
  return (
    <Section id="comments" title={caption}>
      <CommentForm notice={notice} onSent={reload} />
      <EventList
        caption={caption}
        empty={t('notices.comments.empty')}
        walk={walk}
        className={classes.comment}
      >
        {event => <Comment event={event} />}
      </EventList>
    </Section>
  );
}

function Comment({ event }: { event: NoticeEvent }) {
  const { entityRef, reason = '' } = event;
  const t = useText();
  return (
    <>
      <div>
        <EventOrigin event={event} />{' '}
        {entityRef &&
          t('notices.comments.aboutEntity', {
            entity: <EntityRefLink entityRef={entityRef} underline="always" />,
          })}
      </div>
      <NoticeText text={reason} />
    </>
  );
}

function CommentForm(props: { notice: Notice; onSent: () => void }) {
  const { notice, onSent } = props;
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const id = useId();
  const [written, setWritten] = useState('');
  const [about, setAbout] = useState<string>();
  const text = written.trim();
  const [{ loading, error }, send] = useAsyncFn(async () => {
    await api.addNoticeComment(notice.id, {
      text,
      ...(about && { entityRef: about }),
    });
    setWritten('');
    setAbout(undefined);
    onSent();
  }, [api, notice.id, text, about, onSent]);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (text && !loading) {
      send();
    }
  };
  return (
    <form onSubmit={onSubmit}>
      <TextField
        id={id}
        label={t('notices.comments.text')}
        value={written}
        onChange={event => setWritten(event.target.value)}
        inputProps={{ maxLength: MAXIMUM_COMMENT }}
        multiline
        minRows={3}
        fullWidth
        variant="outlined"
      />
      <EntitiesInput
        single
        label={t('notices.comments.about')}
        values={about ? [about] : []}
        onChange={([value]) => setAbout(value)}
      />
      {error && (
        <Alert severity="error">
          {t('notices.comments.failed', { reason: error.message })}
        </Alert>
      )}
      <Button
        type="submit"
        size="small"
        variant="outlined"
        disabled={!text || loading}
      >
        {t('notices.comments.send')}
      </Button>
    </form>
  );
}
