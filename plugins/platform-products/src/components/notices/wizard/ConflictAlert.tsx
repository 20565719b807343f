import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Box from '@material-ui/core/Box';
import Button from '@material-ui/core/Button';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import type { Notice } from 'backstage-plugin-platform-products-common';
import type { NoticeContent } from 'backstage-plugin-platform-products-core';
import { Text, useText } from '../../../hooks/useText';
import { Column, DataTable } from '../../common/DataTable';
import { RelativeDate } from '../../common/RelativeDate';

interface Difference {
  field: string;
  mine?: string;
  theirs?: string;
}

/** Two people wrote at once: shows what differs, and lets the one who came second decide. */
export function ConflictAlert(props: {
  mine: Partial<NoticeContent>;
  theirs: Notice;
  keepMine: () => void;
  takeTheirs: () => void;
}) {
  const { mine, theirs, keepMine, takeTheirs } = props;
  const t = useText();
  const date = <RelativeDate value={theirs.updatedAt} />;
  return (
    <Alert severity="warning">
      <AlertTitle>{t('noticeEditor.conflict.title')}</AlertTitle>
      {theirs.updatedBy
        ? t('noticeEditor.conflict.by', {
            by: <EntityRefLink entityRef={theirs.updatedBy} />,
            date,
          })
        : t('noticeEditor.conflict.someone', { date })}
      <DataTable
        caption={t('noticeEditor.conflict.table')}
        columns={differenceColumns(t)}
        rows={differences(mine, theirs.content)}
        rowKey={({ field }) => field}
      />
      <Box mt={1} display="flex" flexWrap="wrap" style={{ gap: 8 }}>
        <Button size="small" variant="outlined" onClick={keepMine}>
          {t('noticeEditor.conflict.keepMine')}
        </Button>
        <Button size="small" variant="outlined" onClick={takeTheirs}>
          {t('noticeEditor.conflict.takeTheirs')}
        </Button>
      </Box>
    </Alert>
  );
}

function differences(
  mine: Partial<NoticeContent>,
  theirs: Partial<NoticeContent>,
): Difference[] {
  const fields = new Set([...Object.keys(mine), ...Object.keys(theirs)]) as Set<
    keyof NoticeContent
  >;
  return [...fields]
    .map(field => ({
      field,
      mine: valueText(mine[field]),
      theirs: valueText(theirs[field]),
    }))
    .filter(row => row.mine !== row.theirs);
}

function valueText(
  value: NoticeContent[keyof NoticeContent] | undefined,
): string | undefined {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) {
    return undefined;
  }
  if (!Array.isArray(value)) {
    return String(value);
  }
  return value
    .map(item =>
      typeof item === 'string' ? item : `${item.from} – ${item.to}`,
    )
    .join(', ');
}

function differenceColumns(t: Text): Column<Difference>[] {
  const nothing = <em>{t('noticeEditor.conflict.nothing')}</em>;
  return [
    {
      id: 'field',
      header: t('noticeEditor.conflict.field'),
      render: ({ field }) => <code>{field}</code>,
    },
    {
      id: 'mine',
      header: t('noticeEditor.conflict.mine'),
      render: ({ mine }) => mine ?? nothing,
    },
    {
      id: 'theirs',
      header: t('noticeEditor.conflict.theirs'),
      render: ({ theirs }) => theirs ?? nothing,
    },
  ];
}
