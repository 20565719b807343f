import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import type { GoldenPathRow } from 'backstage-plugin-platform-products-common';
import type { Text } from '../../../hooks/useText';
import type { Column } from '../../common/DataTable';
import { formatNumber } from '../../common/formatNumber';
import { Share } from '../../common/Share';
import { PathStateLabel } from '../common/PathStateLabel';

/** Columns of the list of golden paths: who is on each, how far, and who might be. */
export function pathColumns(
  t: Text,
  pathOf: (name: string) => string,
): Column<GoldenPathRow>[] {
  return [
    {
      id: 'path',
      header: t('paths.list.path'),
      render: ({ name, title, description, state }) => (
        <>
          <Link to={pathOf(name)}>{title}</Link>
          {description && (
            <Typography variant="body2" color="textSecondary">
              {description}
            </Typography>
          )}
          {state !== 'active' && (
            <div>
              <PathStateLabel state={state} />
            </div>
          )}
        </>
      ),
    },
    {
      id: 'owner',
      header: t('paths.list.owner'),
      render: ({ owner }) =>
        owner ? <EntityRefLink entityRef={owner} /> : t('common.unowned'),
    },
    {
      id: 'version',
      header: t('paths.list.version'),
      render: ({ version }) => version ?? '–',
    },
    {
      id: 'entities',
      header: t('paths.list.entities'),
      align: 'right',
      render: ({ entities }) => formatNumber(entities),
    },
    {
      id: 'completed',
      header: t('paths.list.completed'),
      align: 'right',
      render: ({ completed, entities }) => (
        <Share part={completed} whole={entities} />
      ),
    },
    {
      id: 'behind',
      header: t('paths.list.behind'),
      align: 'right',
      render: ({ behind, entities }) => (
        <Share part={behind} whole={entities} />
      ),
    },
    {
      id: 'eligible',
      header: t('paths.list.eligible'),
      align: 'right',
      render: ({ eligible }) => formatNumber(eligible),
    },
    {
      id: 'originUnknown',
      header: t('paths.list.originUnknown'),
      align: 'right',
      render: ({ originUnknown, eligible }) => (
        <Share part={originUnknown} whole={eligible} />
      ),
    },
  ];
}
