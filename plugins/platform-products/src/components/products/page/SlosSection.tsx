import type { ProductDetail } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import { DataTable } from '../../common/DataTable';
import { Section } from '../../common/Section';

/** What the product promises of its service. */
export function SlosSection({ slos }: { slos: ProductDetail['slos'] }) {
  const t = useText();
  const caption = t('products.slos.title');
  return (
    <Section id="slos" title={caption}>
      {slos.length === 0 ? (
        t('products.slos.none')
      ) : (
        <DataTable
          caption={caption}
          columns={[
            {
              id: 'name',
              header: t('products.slos.name'),
              render: ({ name }) => name,
            },
            {
              id: 'objective',
              header: t('products.slos.objective'),
              align: 'right',
              render: ({ objective }) =>
                `${objective.toLocaleString(undefined, {
                  maximumFractionDigits: 6,
                })} %`,
            },
            {
              id: 'window',
              header: t('products.slos.window'),
              render: ({ window }) => window ?? t('products.slos.noWindow'),
            },
            {
              id: 'fact',
              header: t('products.slos.fact'),
              render: ({ fact }) => fact ?? t('products.slos.noFact'),
            },
          ]}
          rows={slos}
          rowKey={({ name }) => name}
        />
      )}
    </Section>
  );
}
