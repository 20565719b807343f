import type { GoldenPathDetail } from 'backstage-plugin-platform-products-common';
import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { Text, useText } from '../../../hooks/useText';
import { Column, DataTable } from '../../common/DataTable';
import { EmptyState } from '../../common/EmptyState';
import { Section } from '../../common/Section';
import { Share } from '../../common/Share';
import { DriftLabel } from '../common/DriftLabel';
import { isBehind } from '../common/drifts';
import { BeginNotice } from './BeginNotice';
import { JourneysLink } from './JourneysLink';

type Version = GoldenPathDetail['versions'][number];

/** Who is on which version, whom to upgrade, and how to announce that an old version goes away. */
export function VersionsSection(props: {
  path: GoldenPathDetail;
  filters: QueryFilters;
}) {
  const { path, filters } = props;
  const t = useText();
  const caption = t('paths.versions.title');
  return (
    <Section
      id="versions"
      title={caption}
      subheader={t('paths.versions.subtitle')}
    >
      {path.versions.length === 0 ? (
        <EmptyState title={t('paths.versions.empty')} />
      ) : (
        <DataTable
          caption={caption}
          columns={versionColumns(t, path, filters)}
          rows={path.versions}
          rowKey={({ version, drift }) => `${version} ${drift}`}
        />
      )}
    </Section>
  );
}

function versionColumns(
  t: Text,
  path: GoldenPathDetail,
  filters: QueryFilters,
): Column<Version>[] {
  return [
    {
      id: 'version',
      header: t('paths.versions.version'),
      render: ({ version }) => version ?? t('paths.noVersion'),
    },
    {
      id: 'drift',
      header: t('paths.versions.drift'),
      render: ({ drift }) => <DriftLabel drift={drift} />,
    },
    {
      id: 'entities',
      header: t('paths.versions.entities'),
      align: 'right',
      render: ({ entities }) => <Share part={entities} whole={path.entities} />,
    },
    {
      id: 'actions',
      header: t('paths.versions.actions'),
      render: ({ version, drift }) =>
        isBehind(drift) && (
          <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
            <JourneysLink
              filters={filters}
              wanted={{ state: ['on'], drift: [drift] }}
              aria-label={t('paths.versions.upgradeOf', {
                drift: t(`paths.drift.${drift}`),
              })}
            >
              {t('paths.versions.upgrade')}
            </JourneysLink>
            {version && <BeginNotice path={path} version={version} />}
          </div>
        ),
    },
  ];
}
