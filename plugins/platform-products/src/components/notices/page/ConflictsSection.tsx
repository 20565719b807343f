import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { Notice } from 'backstage-plugin-platform-products-common';
import { Text, useText } from '../../../hooks/useText';
import { noticeRouteRef } from '../../../routes';
import { Column, DataTable } from '../../common/DataTable';
import { Section } from '../../common/Section';

/** What other origins say about the same subjects, field by field. */
export function ConflictsSection({ notice }: { notice: Notice }) {
  const t = useText();
  const pathOf = useRouteRef(noticeRouteRef);
  return (
    <Section
      id="conflicts"
      title={t('notices.conflicts.title')}
      subheader={t('notices.conflicts.text')}
    >
      {notice.conflicts.map(({ id, origin, differences }) => (
        <div key={id}>
          <p>
            {t('notices.conflicts.there', {
              link: (
                <Link to={pathOf({ id })} underline="always">
                  {id}
                </Link>
              ),
              origin: t(`notices.origin.${origin}`),
            })}
          </p>
          <DataTable
            caption={t('notices.conflicts.table', { id })}
            columns={differenceColumns(t)}
            rows={differences}
            rowKey={({ field }) => field}
          />
        </div>
      ))}
    </Section>
  );
}

function differenceColumns(
  t: Text,
): Column<Notice['conflicts'][number]['differences'][number]>[] {
  return [
    {
      id: 'field',
      header: t('notices.conflicts.field'),
      render: ({ field }) => <code>{field}</code>,
    },
    {
      id: 'here',
      header: t('notices.conflicts.here'),
      render: ({ here }) => here,
    },
    {
      id: 'there',
      header: t('notices.conflicts.elsewhere'),
      render: ({ there }) => there,
    },
  ];
}
