import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { ProductDetail } from 'backstage-plugin-platform-products-common';
import { Fragment } from 'react';
import { useText } from '../../../hooks/useText';
import { goldenPathRouteRef } from '../../../routes';
import { Section } from '../../common/Section';
import { WebLink } from '../../entity/WebLink';

/** Everything that somebody needs who wants to begin today. */
export function StartSection({ product }: { product: ProductDetail }) {
  const { goldenPaths, support = {} } = product;
  const { channel, docs, oncall } = support;
  const t = useText();
  const pathOf = useRouteRef(goldenPathRouteRef);
  return (
    <Section id="start" title={t('products.start.title')}>
      {goldenPaths.length === 0 && !docs && !channel && !oncall && (
        <p>{t('products.start.none')}</p>
      )}
      <dl>
        {goldenPaths.length > 0 && (
          <>
            <dt>{t('products.start.paths')}</dt>
            <dd>
              {goldenPaths.map(({ name, title }, index) => (
                <Fragment key={name}>
                  {index > 0 && ', '}
                  <Link to={pathOf({ name })}>{title}</Link>
                </Fragment>
              ))}
            </dd>
          </>
        )}
        {docs && (
          <>
            <dt>{t('products.start.docs')}</dt>
            <dd>
              <WebLink url={docs}>{t('products.start.readDocs')}</WebLink>
            </dd>
          </>
        )}
        {channel && (
          <>
            <dt>{t('products.start.channel')}</dt>
            <dd>
              <WebLink url={channel}>{channel}</WebLink>
            </dd>
          </>
        )}
        {oncall && (
          <>
            <dt>{t('products.start.oncall')}</dt>
            <dd>
              <WebLink url={oncall}>{oncall}</WebLink>
            </dd>
          </>
        )}
      </dl>
    </Section>
  );
}
