import { Link } from '@backstage/core-components';
import type { TierFinding } from 'backstage-plugin-platform-products-common';
import type { Text } from '../../../hooks/useText';
import type { Column } from '../../common/DataTable';
import { formatDay } from '../../common/formatDate';
import { EntityCell } from '../common/EntityCell';
import { LeaningPath } from '../common/LeaningPath';
import { TierLabel } from '../common/TierLabel';
import type { Ladder } from '../common/useLadder';
import { FindingStateLabel } from '../common/FindingStateLabel';

/** Where the columns lead to. */
export interface FindingPaths {
  entity: (entityRef: string) => string;
  /** The map around an entity. */
  map: (entityRef: string) => string;
  notice: (id: string) => string;
}

/** Columns of the findings: who, what is demanded, why it is not met and what to do. */
export function findingColumns(
  t: Text,
  ladder: Ladder,
  paths: FindingPaths,
): Column<TierFinding>[] {
  return [
    {
      id: 'entity',
      header: t('tiers.findings.columns.entity'),
      render: finding => (
        <EntityCell entity={finding} path={paths.entity(finding.entityRef)} />
      ),
    },
    {
      id: 'tier',
      header: t('tiers.findings.columns.tier'),
      render: ({ tier }) => <TierLabel tier={tier} ladder={ladder} />,
    },
    {
      id: 'obligation',
      header: t('tiers.findings.columns.obligation'),
      render: finding => (
        <>
          {t(`tiers.findings.obligationsBy.${finding.obligation}`)}
          <About finding={finding} t={t} paths={paths} />
          <div>
            <FindingStateLabel state={finding.state} />
          </div>
        </>
      ),
    },
    {
      id: 'why',
      header: t('tiers.findings.columns.why'),
      render: finding => <Why finding={finding} t={t} paths={paths} />,
    },
    {
      id: 'fix',
      header: t('tiers.findings.columns.fix'),
      render: ({ fix }) => fix ?? t('tiers.findings.noFix'),
    },
    {
      id: 'since',
      header: t('tiers.findings.columns.since'),
      // Of the moment there is no room, and nobody asks for it.
      render: ({ since }) => <time dateTime={since}>{formatDay(since)}</time>,
    },
  ];
}

interface PartProps {
  finding: TierFinding;
  t: Text;
  paths: FindingPaths;
}

/** The objective, the scorecard or the notice that it is about. */
function About({ finding, t, paths }: PartProps) {
  const { obligation, name } = finding;
  if (!name) {
    return null;
  }
  return (
    <div>
      {obligation === 'minimumNoticeDays' ? (
        <Link to={paths.notice(name)}>{t('tiers.findings.notice')}</Link>
      ) : (
        name
      )}
    </div>
  );
}

function Why({ finding, t, paths }: PartProps) {
  const { why, path, title, entityRef } = finding;
  return (
    <>
      {why}
      {path && path.length > 0 && (
        <>
          <LeaningPath path={path} from={title} to={endOf(finding)} />
          <Link to={paths.map(entityRef)}>{t('tiers.findings.map')}</Link>
        </>
      )}
    </>
  );
}

/** The last hop may be told from its other end: an API leans on those who provide it. */
function endOf({ path = [], entityRef }: TierFinding): string {
  return path.reduce(
    (at, { from, to }) => (from === at ? to : from),
    entityRef,
  );
}
