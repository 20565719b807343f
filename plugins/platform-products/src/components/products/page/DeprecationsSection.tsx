import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import type {
  NoticeRow,
  PlatformProductsApi,
  ProductDetail,
} from 'backstage-plugin-platform-products-common';
import { platformProductsApiRef } from '../../../api';
import { useLoad } from '../../../hooks/useLoad';
import { useText } from '../../../hooks/useText';
import { noticeRouteRef } from '../../../routes';
import { DataTable } from '../../common/DataTable';
import { formatNumber } from '../../common/formatNumber';
import { Loaded } from '../../common/Loaded';
import { Section } from '../../common/Section';
import { noticeColumns } from '../../notices/list/noticeColumns';

/** Parts that are asked about: the API takes one subject at a time. */
const MOST_PARTS = 20;

/** What of the product goes away, and how far everybody has moved. */
export function DeprecationsSection({ product }: { product: ProductDetail }) {
  const { productRef, partList } = product;
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const pathOf = useRouteRef(noticeRouteRef);
  const subjects = [
    productRef,
    ...partList.slice(0, MOST_PARTS).map(part => part.entityRef),
  ];
  const state = useLoad(
    () => noticesAbout(api, subjects),
    [api, subjects.join(' ')],
  );
  const caption = t('products.deprecations.title');
  return (
    <Section
      id="deprecations"
      title={caption}
      subheader={t('products.deprecations.subtitle')}
    >
      <Loaded state={state}>
        {notices =>
          notices.length === 0 ? (
            <p>{t('products.deprecations.none')}</p>
          ) : (
            <DataTable
              caption={caption}
              columns={noticeColumns(t, id => pathOf({ id }))}
              rows={notices}
              rowKey={({ id }) => id}
            />
          )
        }
      </Loaded>
      {partList.length > MOST_PARTS && (
        <p>
          {t('products.deprecations.more', {
            number: formatNumber(MOST_PARTS),
          })}
        </p>
      )}
    </Section>
  );
}

/** Each notice once, however many of the subjects it is about. */
async function noticesAbout(
  api: PlatformProductsApi,
  subjects: string[],
): Promise<NoticeRow[]> {
  const pages = await Promise.all(
    subjects.map(subject => api.getNotices({ subject })),
  );
  const found = pages.flatMap(({ items }) => items);
  return [...new Map(found.map(notice => [notice.id, notice])).values()];
}
