import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  ProductConsumer,
  ProductDetail,
} from 'backstage-plugin-platform-products-common';
import type { Text } from '../../../hooks/useText';
import type { Column } from '../../common/DataTable';
import { RelativeDate } from '../../common/RelativeDate';
import { EntityCell } from '../../tiers/common/EntityCell';
import { TierLabel } from '../../tiers/common/TierLabel';
import type { Ladder } from '../../tiers/common/useLadder';
import { AdoptionStateLabel } from './AdoptionStateLabel';
import { NoteCell } from './NoteCell';

/** Columns of the consumers: who, how critical, since when, and if not, why not. */
export function adopterColumns(options: {
  t: Text;
  ladder: Ladder;
  pathOf: (entityRef: string) => string;
  product: ProductDetail;
  onNote: (consumer: ProductConsumer) => void;
}): Column<ProductConsumer>[] {
  const { t, ladder, pathOf, product, onNote } = options;
  return [
    {
      id: 'entity',
      header: t('products.consumers.columns.entity'),
      render: row => <EntityCell entity={row} path={pathOf(row.entityRef)} />,
    },
    {
      id: 'partOf',
      header: t('products.consumers.columns.partOf'),
      render: ({ system, domain }) => (
        <>
          {system && <EntityRefLink entityRef={system} />}
          {domain && (
            <div>
              <EntityRefLink entityRef={domain} />
            </div>
          )}
        </>
      ),
    },
    {
      id: 'tier',
      header: t('products.consumers.columns.tier'),
      render: ({ tier }) => <TierLabel tier={tier} ladder={ladder} />,
    },
    {
      id: 'state',
      header: t('products.consumers.columns.state'),
      render: ({ state, uses }) => (
        <>
          <AdoptionStateLabel state={state} />
          {uses && (
            <div>
              {t('products.consumers.uses', {
                product:
                  product.competing.find(({ name }) => name === uses)?.title ??
                  uses,
              })}
            </div>
          )}
        </>
      ),
    },
    {
      id: 'since',
      header: t('products.consumers.columns.since'),
      render: ({ since, state }) => {
        if (since) {
          return <RelativeDate value={since} />;
        }
        return state === 'adopted' && t('products.consumers.noSince');
      },
    },
    {
      id: 'note',
      header: t('products.consumers.columns.note'),
      render: row => <NoteCell consumer={row} onEdit={() => onNote(row)} />,
    },
  ];
}
