import { Link } from '@backstage/core-components';
import type { ProductDetail } from 'backstage-plugin-platform-products-common';
import { Text, useText } from '../../../hooks/useText';
import { Column, DataTable } from '../../common/DataTable';
import { Section } from '../../common/Section';
import { useEntityTabPath } from '../../entity/useEntityTabPath';

type Declared = ProductDetail['declaredSlos'][number];

/** One objective: as the product promises it, and as its parts state it. */
interface Row {
  name: string;
  promised?: ProductDetail['slos'][number];
  declared: Declared[];
}

/** Parts that are named for one objective: those with the least, which decide. */
const MOST_DECLARED = 3;

/** What the product promises of its service, beside what its parts state in their own files. */
export function SlosSection({ product }: { product: ProductDetail }) {
  const t = useText();
  const pathOf = useEntityTabPath();
  const caption = t('products.slos.title');
  const rows = rowsOf(product);
  return (
    <Section id="slos" title={caption}>
      {product.slos.length === 0 && <p>{t('products.slos.none')}</p>}
      {rows.length > 0 && (
        <DataTable
          caption={caption}
          columns={sloColumns(t, pathOf)}
          rows={rows}
          rowKey={({ name }) => name}
        />
      )}
    </Section>
  );
}

function rowsOf({ slos, declaredSlos }: ProductDetail): Row[] {
  const names = [...slos, ...declaredSlos].map(({ name }) => name);
  return [...new Set(names)].map(name => ({
    name,
    promised: slos.find(slo => slo.name === name),
    declared: declaredSlos.filter(slo => slo.name === name),
  }));
}

function sloColumns(
  t: Text,
  pathOf: (entityRef: string) => string,
): Column<Row>[] {
  return [
    {
      id: 'name',
      header: t('products.slos.name'),
      render: ({ name }) => name,
    },
    {
      id: 'objective',
      header: t('products.slos.objective'),
      align: 'right',
      render: ({ promised }) =>
        promised
          ? `${objectiveText(promised.objective)} %`
          : t('products.slos.notPromised'),
    },
    {
      id: 'window',
      header: t('products.slos.window'),
      render: ({ promised }) =>
        promised && (promised.window ?? t('products.slos.noWindow')),
    },
    {
      id: 'fact',
      header: t('products.slos.fact'),
      render: ({ promised }) =>
        promised && (promised.fact ?? t('products.slos.noFact')),
    },
    {
      id: 'declared',
      header: t('products.slos.declared'),
      render: ({ declared }) =>
        declared.length === 0
          ? t('products.slos.noneDeclared')
          : declared
              .slice(0, MOST_DECLARED)
              .map(({ entityRef, title, objective }) => (
                <div key={entityRef}>
                  {t('products.slos.statedBy', {
                    objective: objectiveText(objective),
                    part: <Link to={pathOf(entityRef)}>{title}</Link>,
                  })}
                </div>
              )),
    },
  ];
}

/** Not rounded: 99.995 must not become 100. */
function objectiveText(objective: number): string {
  return objective.toLocaleString(undefined, { maximumFractionDigits: 6 });
}
