import type { GoldenPathDetail } from 'backstage-plugin-platform-products-common';
import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { Figure, FigureList } from '../../common/Figure';
import { formatNumber } from '../../common/formatNumber';
import { Section } from '../../common/Section';
import { Share } from '../../common/Share';
import { BEHIND } from '../common/drifts';
import { JourneysLink } from './JourneysLink';

/** How many are on the path, done with it, behind, and of how many nobody knows where they come from. */
export function StandingSection(props: {
  path: GoldenPathDetail;
  filters: QueryFilters;
}) {
  const { path, filters } = props;
  const { entities, completed, behind, eligible, originUnknown } = path;
  const t = useText();
  return (
    <Section fill id="standing" title={t('paths.standing.title')}>
      <FigureList>
        <Figure
          label={t('paths.standing.entities')}
          value={formatNumber(entities)}
        />
        <Figure
          label={t('paths.standing.completed')}
          value={<Share part={completed} whole={entities} />}
        />
        <Figure
          label={t('paths.standing.behind')}
          value={<Share part={behind} whole={entities} />}
          detail={
            behind > 0 && (
              <JourneysLink
                filters={filters}
                wanted={{ state: ['on'], drift: [...BEHIND] }}
              >
                {t('paths.standing.upgrade')}
              </JourneysLink>
            )
          }
        />
        <Figure
          label={t('paths.standing.eligible')}
          value={formatNumber(eligible)}
        />
        <Figure
          label={t('paths.standing.originUnknown')}
          value={<Share part={originUnknown} whole={eligible} />}
          detail={originUnknown > 0 && t('paths.standing.originUnknownNote')}
        />
      </FigureList>
    </Section>
  );
}
