import { useApi } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import Button from '@material-ui/core/Button';
import {
  ProductDetail,
  productUpdatePermission,
} from 'backstage-plugin-platform-products-common';
import { useState } from 'react';
import { platformProductsApiRef } from '../../../api';
import { useCursorPages } from '../../../hooks/useCursorPages';
import { useText } from '../../../hooks/useText';
import { Loaded } from '../../common/Loaded';
import { Pager } from '../../common/Pager';
import { Section } from '../../common/Section';
import { PublishReleaseDialog } from './PublishReleaseDialog';
import { ReleaseEntry } from './ReleaseEntry';

/** Releases on one page: the newest are what people come for. */
const RELEASES_PER_PAGE = 3;

/** What is new in the product, newest first, and for who runs it a way to say so. */
export function ReleasesSection({ product }: { product: ProductDetail }) {
  const { name } = product;
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const { allowed } = usePermission({ permission: productUpdatePermission });
  const [asked, setAsked] = useState(false);
  const [published, setPublished] = useState(false);
  const pages = useCursorPages(
    async cursor => api.getReleases(name, { limit: RELEASES_PER_PAGE, cursor }),
    name,
  );
  const caption = t('products.releases.title');
  return (
    <Section
      id="releases"
      title={caption}
      action={
        allowed && (
          <Button
            size="small"
            variant="outlined"
            onClick={() => setAsked(true)}
          >
            {t('products.releases.publish')}
          </Button>
        )
      }
    >
      <div role="status">{published && t('products.releases.published')}</div>
      <Loaded state={pages}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('products.releases.none')}</p>
          ) : (
            <>
              {items.map(release => (
                <ReleaseEntry key={release.id} release={release} />
              ))}
            </>
          )
        }
      </Loaded>
      <Pager pages={pages} caption={caption} pageSize={RELEASES_PER_PAGE} />
      {asked && (
        <PublishReleaseDialog
          product={product}
          onClose={() => setAsked(false)}
          onDone={() => {
            setAsked(false);
            setPublished(true);
            pages.retry();
          }}
        />
      )}
    </Section>
  );
}
