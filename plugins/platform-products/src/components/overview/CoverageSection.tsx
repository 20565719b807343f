import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { Overview } from 'backstage-plugin-platform-products-common';
import type { QueryFilters } from '../../hooks/useQueryFilters';
import { useText } from '../../hooks/useText';
import { problemsRouteRef } from '../../routes';
import { Figure, FigureList } from '../common/Figure';
import { formatNumber } from '../common/formatNumber';
import { NO_OWNER } from '../common/OwnerFilter';
import { Section } from '../common/Section';
import { Share } from '../common/Share';
import { EntitiesLink } from '../entities/EntitiesLink';

/** How much of the catalog the figures of the page stand for. */
export function CoverageSection(props: {
  overview: Overview;
  filters: QueryFilters;
}) {
  const { overview, filters } = props;
  const { components, unowned, scored } = overview.entities;
  const { entities, own, inherited } = overview.tierCoverage;
  const t = useText();
  const untagged = entities - own - inherited;
  return (
    <Section id="coverage" title={t('overview.coverage.title')}>
      <FigureList>
        <Figure
          label={t('overview.coverage.components')}
          value={formatNumber(components)}
        />
        <Figure
          label={t('overview.coverage.owned')}
          value={<Share part={components - unowned} whole={components} />}
          detail={
            unowned > 0 && (
              <EntitiesLink filters={filters} wanted={{ owner: [NO_OWNER] }}>
                {t('overview.coverage.showUnowned', {
                  number: formatNumber(unowned),
                })}
              </EntitiesLink>
            )
          }
        />
        <Figure
          label={t('overview.coverage.tiered')}
          value={<Share part={own + inherited} whole={entities} />}
          detail={
            untagged > 0 && (
              <EntitiesLink
                filters={filters}
                wanted={{ tierState: ['not-set', 'invalid'] }}
              >
                {t('overview.coverage.showUntagged', {
                  number: formatNumber(untagged),
                })}
              </EntitiesLink>
            )
          }
        />
        <Figure
          label={t('overview.coverage.scored')}
          value={<Share part={scored} whole={components} />}
        />
        <ProblemsFigure problems={overview.problems} />
      </FigureList>
    </Section>
  );
}

function ProblemsFigure({ problems }: { problems: Overview['problems'] }) {
  const { metadata, definition, errors } = problems;
  const t = useText();
  const problemsPath = useRouteRef(problemsRouteRef);
  return (
    <Figure
      label={t('overview.coverage.problems')}
      value={formatNumber(metadata + definition)}
      detail={
        <>
          {t('overview.coverage.problemsDetail', {
            metadata: formatNumber(metadata),
            definition: formatNumber(definition),
            errors: formatNumber(errors),
          })}
          <br />
          <Link to={problemsPath()}>{t('overview.coverage.showProblems')}</Link>
        </>
      }
    />
  );
}
