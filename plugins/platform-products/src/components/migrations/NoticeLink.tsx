import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { NoticeRow } from 'backstage-plugin-platform-products-common';
import { noticeRouteRef } from '../../routes';

/** To the page of a notice. */
export function NoticeLink(props: { notice: Pick<NoticeRow, 'id' | 'title'> }) {
  const { id, title } = props.notice;
  const pathOf = useRouteRef(noticeRouteRef);
  return (
    // Underlined: it stands within text, where colour alone would not tell it.
    <Link to={pathOf({ id })} underline="always">
      {title}
    </Link>
  );
}
