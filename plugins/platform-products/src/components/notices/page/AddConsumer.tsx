import { useApi } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import Button from '@material-ui/core/Button';
import {
  noticeUpdatePermission,
  type Notice,
} from 'backstage-plugin-platform-products-common';
import { useState } from 'react';
import { platformProductsApiRef } from '../../../api';
import { useText } from '../../../hooks/useText';
import { EntitiesInput } from '../EntitiesInput';
import { CommandDialog } from './CommandDialog';

/** Names a consumer that the catalog knows no relation of, for those who may. */
export function AddConsumer(props: { notice: Notice; onDone: () => void }) {
  const { notice, onDone } = props;
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const { allowed } = usePermission({ permission: noticeUpdatePermission });
  const [open, setOpen] = useState(false);
  const [entityRef, setEntityRef] = useState<string>();
  const running = notice.state === 'published' || notice.state === 'paused';
  if (!allowed || !running) {
    return null;
  }
  const close = () => {
    setOpen(false);
    setEntityRef(undefined);
  };
  return (
    <>
      <Button size="small" variant="outlined" onClick={() => setOpen(true)}>
        {t('notices.consumers.add')}
      </Button>
      {open && (
        <CommandDialog
          title={t('notices.addConsumer.title')}
          text={t('notices.addConsumer.text')}
          command={t('notices.addConsumer.do')}
          reason="required"
          reasonLabel={t('notices.addConsumer.reason')}
          disabled={!entityRef}
          run={async reason => {
            if (entityRef && reason) {
              await api.addNoticeConsumer(notice.id, { entityRef, reason });
            }
          }}
          onClose={close}
          onDone={() => {
            close();
            onDone();
          }}
        >
          <EntitiesInput
            single
            label={t('notices.addConsumer.entity')}
            values={entityRef ? [entityRef] : []}
            onChange={([value]) => setEntityRef(value)}
          />
        </CommandDialog>
      )}
    </>
  );
}
