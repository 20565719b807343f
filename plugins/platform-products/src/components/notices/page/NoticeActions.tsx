import { LinkButton } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import Box from '@material-ui/core/Box';
import Button from '@material-ui/core/Button';
import type { Notice } from 'backstage-plugin-platform-products-common';
import { useState } from 'react';
import { platformProductsApiRef } from '../../../api';
import { useText } from '../../../hooks/useText';
import { editNoticeRouteRef } from '../../../routes';
import { CommandDialog } from './CommandDialog';
import { PostponeDialog } from './PostponeDialog';

/** Commands that take nothing but a reason, in the order in which they are offered. */
const PLAIN_COMMANDS = ['pause', 'resume', 'complete', 'withdraw'] as const;

/** Consumers have planned with these: they are owed a reason. */
const NEEDS_REASON: string[] = ['pause', 'withdraw'];

/** What the caller may do with a notice now, each after a question. */
export function NoticeActions(props: { notice: Notice; reload: () => void }) {
  const { notice, reload } = props;
  const { id, actions } = notice;
  const t = useText();
  const editPath = useRouteRef(editNoticeRouteRef);
  const [asked, setAsked] = useState<
    (typeof PLAIN_COMMANDS)[number] | 'postpone'
  >();
  const close = () => setAsked(undefined);
  const done = () => {
    close();
    reload();
  };
  const button = (command: (typeof PLAIN_COMMANDS)[number] | 'postpone') =>
    actions.includes(command) && (
      <Button
        key={command}
        size="small"
        variant="outlined"
        onClick={() => setAsked(command)}
      >
        {t(`notices.actions.${command}`)}
      </Button>
    );
  return (
    <Box
      role="group"
      aria-label={t('notices.actions.label')}
      display="flex"
      flexWrap="wrap"
      style={{ gap: 8 }}
    >
      {actions.includes('publish') && (
        <LinkButton
          to={`${editPath({ id })}?step=publish`}
          size="small"
          variant="contained"
          color="primary"
        >
          {t('notices.actions.publish')}
        </LinkButton>
      )}
      {actions.includes('edit') && (
        <LinkButton to={editPath({ id })} size="small" variant="outlined">
          {t('notices.actions.edit')}
        </LinkButton>
      )}
      {button('postpone')}
      {PLAIN_COMMANDS.map(button)}
      {asked === 'postpone' && (
        <PostponeDialog notice={notice} onClose={close} onDone={done} />
      )}
      {asked && asked !== 'postpone' && (
        <PlainCommandDialog
          command={asked}
          notice={notice}
          onClose={close}
          onDone={done}
        />
      )}
    </Box>
  );
}

function PlainCommandDialog(props: {
  command: (typeof PLAIN_COMMANDS)[number];
  notice: Notice;
  onClose: () => void;
  onDone: () => void;
}) {
  const { command, notice, onClose, onDone } = props;
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const text =
    command === 'complete'
      ? t('notices.actions.confirm.complete.text', {
          count: notice.progress.open,
        })
      : t(`notices.actions.confirm.${command}.text`);
  return (
    <CommandDialog
      title={t(`notices.actions.confirm.${command}.title`)}
      text={text}
      command={t(`notices.actions.confirm.${command}.do`)}
      reason={NEEDS_REASON.includes(command) ? 'required' : 'optional'}
      run={reason =>
        api.changeNotice(notice.id, command, {
          revision: notice.revision,
          ...(reason && { reason }),
        })
      }
      onClose={onClose}
      onDone={onDone}
    />
  );
}
