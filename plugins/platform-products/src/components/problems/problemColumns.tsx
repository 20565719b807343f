import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import type { ProblemRow } from 'backstage-plugin-platform-products-common';
import type { ReactNode } from 'react';
import type { Text } from '../../hooks/useText';
import type { Column } from '../common/DataTable';
import { RelativeDate } from '../common/RelativeDate';
import { SeverityLabel } from '../common/SeverityLabel';
import { SourceWords } from '../common/SourceWords';
import { problemFix } from './problemFix';

/** Columns of the list of problems: whose file, what stands where, what may stand there, what to do. */
export function problemColumns(t: Text): Column<ProblemRow>[] {
  return [
    {
      id: 'entity',
      header: t('problems.columns.entity'),
      render: ({ entityRef, owner }) => (
        <>
          <EntityRefLink entityRef={entityRef} />
          <Typography variant="body2" component="div">
            {owner ? <EntityRefLink entityRef={owner} /> : t('common.unowned')}
          </Typography>
        </>
      ),
    },
    {
      id: 'severity',
      header: t('problems.filters.severity'),
      render: ({ severity }) => <SeverityLabel severity={severity} />,
    },
    {
      id: 'where',
      header: t('problems.columns.where'),
      render: ({ path }) => <SourceWords text={path} />,
    },
    {
      id: 'found',
      header: t('problems.columns.found'),
      render: ({ found }) =>
        found ? <SourceWords text={found} /> : <em>{t('problems.nothing')}</em>,
    },
    {
      id: 'allowed',
      header: t('problems.columns.allowed'),
      render: ({ allowed }) => allowed,
    },
    {
      id: 'fix',
      header: t('problems.columns.fix'),
      render: ({ code }): ReactNode => problemFix(code, t),
    },
    {
      id: 'since',
      header: t('problems.columns.since'),
      render: ({ since }) => <RelativeDate value={since} />,
    },
  ];
}
