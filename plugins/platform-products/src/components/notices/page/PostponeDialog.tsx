import { useApi } from '@backstage/core-plugin-api';
import type { Notice } from 'backstage-plugin-platform-products-common';
import { useState } from 'react';
import { platformProductsApiRef } from '../../../api';
import { useText } from '../../../hooks/useText';
import { DateField } from '../DateField';
import { CommandDialog } from './CommandDialog';

/** Dates that can be moved once consumers know of them. */
const MOVABLE = ['deprecatedAt', 'sunsetAt', 'removedAt'] as const;

/** Moves dates of a published notice. Only those that differ are sent. */
export function PostponeDialog(props: {
  notice: Notice;
  onClose: () => void;
  onDone: () => void;
}) {
  const { notice, onClose, onDone } = props;
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const [dates, setDates] = useState<
    Partial<Record<(typeof MOVABLE)[number], string>>
  >({});
  const changed = Object.fromEntries(
    MOVABLE.flatMap(name => {
      const date = dates[name];
      return date && date !== notice.content[name] ? [[name, date]] : [];
    }),
  );
  return (
    <CommandDialog
      title={t('notices.actions.postponeDialog.title')}
      text={t('notices.actions.postponeDialog.text')}
      command={t('notices.actions.postponeDialog.do')}
      reason="required"
      disabled={Object.keys(changed).length === 0}
      run={reason =>
        api.postponeNotice(notice.id, {
          revision: notice.revision,
          reason: reason ?? '',
          ...changed,
        })
      }
      onClose={onClose}
      onDone={onDone}
    >
      {MOVABLE.map(name => (
        <DateField
          key={name}
          label={t(`notices.dates.${name}`)}
          value={dates[name] ?? notice.content[name] ?? ''}
          timeZone={notice.content.timeZone}
          onChange={value => setDates({ ...dates, [name]: value })}
        />
      ))}
    </CommandDialog>
  );
}
