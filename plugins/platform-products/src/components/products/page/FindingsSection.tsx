import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import type {
  ProductDetail,
  ProductFinding,
} from 'backstage-plugin-platform-products-common';
import { platformProductsApiRef } from '../../../api';
import { useCursorPages } from '../../../hooks/useCursorPages';
import { Text, useText } from '../../../hooks/useText';
import { tierMapRouteRef } from '../../../routes';
import { Column, DataTable } from '../../common/DataTable';
import { formatNumber } from '../../common/formatNumber';
import { Loaded } from '../../common/Loaded';
import { Pager } from '../../common/Pager';
import { Section } from '../../common/Section';
import { useEntityTabPath } from '../../entity/useEntityTabPath';
import { EntityCell } from '../../tiers/common/EntityCell';
import { TierLabel } from '../../tiers/common/TierLabel';
import type { Ladder } from '../../tiers/common/useLadder';

/** Parts on one page: the worst come first. */
const PARTS_PER_PAGE = 10;

/** What is not in order at what the product is made of. */
export function FindingsSection(props: {
  product: ProductDetail;
  ladder: Ladder;
}) {
  const { product, ladder } = props;
  const { name } = product;
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const columns = useColumns(ladder);
  const pages = useCursorPages(
    async cursor =>
      api.getProductFindings(name, { limit: PARTS_PER_PAGE, cursor }),
    name,
  );
  const caption = t('products.findings.title');
  return (
    <Section
      id="findings"
      title={caption}
      subheader={t('products.findings.subtitle')}
    >
      <Loaded state={pages}>
        {({ items, totals }) =>
          totals.open === 0 ? (
            <p>
              {totals.parts === 0
                ? t('products.findings.noParts')
                : t('products.findings.none', {
                    parts: formatNumber(totals.parts),
                  })}
            </p>
          ) : (
            <>
              <p>
                {t('products.findings.totals', {
                  open: formatNumber(totals.open),
                  parts: formatNumber(totals.parts),
                  obligations: formatNumber(totals.obligations),
                  inverted: formatNumber(totals.inverted),
                  failing: formatNumber(totals.failing),
                })}
              </p>
              <DataTable
                caption={caption}
                columns={columns}
                rows={items}
                rowKey={({ entityRef }) => entityRef}
              />
            </>
          )
        }
      </Loaded>
      <Pager pages={pages} caption={caption} pageSize={PARTS_PER_PAGE} />
    </Section>
  );
}

function useColumns(ladder: Ladder): Column<ProductFinding>[] {
  const t = useText();
  const pathOf = useEntityTabPath();
  const mapPath = useRouteRef(tierMapRouteRef)();
  return [
    {
      id: 'part',
      header: t('products.findings.part'),
      render: row => <EntityCell entity={row} path={pathOf(row.entityRef)} />,
    },
    {
      id: 'tier',
      header: t('products.findings.tier'),
      render: ({ tier }) => <TierLabel tier={tier} ladder={ladder} />,
    },
    {
      id: 'obligations',
      header: t('products.findings.obligations'),
      render: row => <Obligations row={row} t={t} mapPath={mapPath} />,
    },
    {
      id: 'failing',
      header: t('products.findings.failing'),
      render: ({ scorecards, entityRef, title: part }) =>
        scorecards.length === 0
          ? t('products.findings.nothing')
          : scorecards.map(({ name, title, failing }) => (
              <div key={name}>
                <Link
                  to={pathOf(entityRef)}
                  aria-label={t('products.findings.checksOf', {
                    title,
                    failing: formatNumber(failing),
                    part,
                  })}
                >
                  {t('products.findings.checks', {
                    title,
                    failing: formatNumber(failing),
                  })}
                </Link>
              </div>
            )),
    },
  ];
}

/** What its tier demands in vain; that it leans on less critical things, where no finding says so. */
function Obligations(props: { row: ProductFinding; t: Text; mapPath: string }) {
  const { row, t, mapPath } = props;
  const { obligations, inverted, entityRef, title } = row;
  const isTold = obligations.some(
    ({ obligation }) => obligation === 'maximumTierGap',
  );
  if (obligations.length === 0 && !inverted) {
    return <>{t('products.findings.nothing')}</>;
  }
  return (
    <>
      {obligations.length > 0 && (
        <ul style={{ margin: 0, paddingLeft: 16 }}>
          {obligations.map(({ obligation, name = '', why }) => (
            <li key={`${obligation} ${name}`}>{why}</li>
          ))}
        </ul>
      )}
      {inverted && !isTold && <div>{t('products.findings.inverted')}</div>}
      {inverted && (
        <Link
          to={`${mapPath}?${new URLSearchParams({ focus: entityRef })}`}
          aria-label={t('products.findings.mapOf', { title })}
        >
          {t('products.findings.map')}
        </Link>
      )}
    </>
  );
}
