import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { ProductDetail } from 'backstage-plugin-platform-products-common';
import { Text, useText } from '../../../hooks/useText';
import { Column, DataTable } from '../../common/DataTable';
import { Section } from '../../common/Section';
import { TierLabel } from '../../tiers/common/TierLabel';
import type { Ladder } from '../../tiers/common/useLadder';

type Part = ProductDetail['partList'][number];

/** What the product is made of, with the tier of each part: it is as good as the least of them. */
export function PartsSection(props: { parts: Part[]; ladder: Ladder }) {
  const { parts, ladder } = props;
  const t = useText();
  const caption = t('products.parts.title');
  return (
    <Section id="parts" title={caption}>
      {parts.length === 0 ? (
        t('products.parts.none')
      ) : (
        <DataTable
          caption={caption}
          columns={partColumns(t, ladder)}
          rows={parts}
          rowKey={({ entityRef }) => entityRef}
        />
      )}
    </Section>
  );
}

function partColumns(t: Text, ladder: Ladder): Column<Part>[] {
  return [
    {
      id: 'part',
      header: t('products.parts.part'),
      render: ({ entityRef, title, known }) =>
        known ? (
          <EntityRefLink entityRef={entityRef}>{title}</EntityRefLink>
        ) : (
          <>
            {entityRef}
            <div>{t('products.parts.missing')}</div>
          </>
        ),
    },
    {
      id: 'kind',
      header: t('products.parts.kind'),
      render: ({ kind }) => kind,
    },
    {
      id: 'owner',
      header: t('products.parts.owner'),
      render: ({ owner, known }) => {
        if (owner) {
          return <EntityRefLink entityRef={owner} />;
        }
        return known && t('common.unowned');
      },
    },
    {
      id: 'tier',
      header: t('products.parts.tier'),
      render: ({ tier, known }) =>
        known && <TierLabel tier={tier} ladder={ladder} />,
    },
  ];
}
