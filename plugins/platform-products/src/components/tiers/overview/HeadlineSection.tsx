import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import type {
  PlatformProductsApi,
  TierCoverage,
} from 'backstage-plugin-platform-products-common';
import { platformProductsApiRef } from '../../../api';
import { useLoad } from '../../../hooks/useLoad';
import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import {
  tierFindingsRouteRef,
  tierMapRouteRef,
  tierProposalsRouteRef,
  tierReviewsRouteRef,
} from '../../../routes';
import { Figure, FigureList } from '../../common/Figure';
import { formatNumber } from '../../common/formatNumber';
import { Section } from '../../common/Section';
import { EntitiesLink } from '../../entities/EntitiesLink';
import { DISAGREEMENTS } from '../proposals/proposalsQuery';

/** What a list answers of its length, without its rows. */
type Counted = Promise<{ totalItems?: number }>;

const counts = {
  disagreements: (api: PlatformProductsApi): Counted =>
    api.getTierAssignments({ disagreement: [...DISAGREEMENTS], limit: 1 }),
  notMet: (api: PlatformProductsApi): Counted =>
    api.getTierFindings({ state: ['not-met'], limit: 1 }),
  inverted: (api: PlatformProductsApi): Counted =>
    api.getTierFindings({
      obligation: ['maximumTierGap'],
      state: ['not-met'],
      limit: 1,
    }),
  waiting: (api: PlatformProductsApi): Counted =>
    api.getTierAssignments({ state: ['proposed'], limit: 1 }),
  overdue: (api: PlatformProductsApi): Counted =>
    api.getTierReviews({ state: ['overdue'], limit: 1 }),
};

/** What an SRE comes for: what needs attention, and where it is dealt with. */
export function HeadlineSection(props: {
  coverage: TierCoverage;
  filters: QueryFilters;
}) {
  const { coverage, filters } = props;
  const t = useText();
  const proposals = useRouteRef(tierProposalsRouteRef)();
  const findings = useRouteRef(tierFindingsRouteRef)();
  const map = useRouteRef(tierMapRouteRef)();
  const reviews = useRouteRef(tierReviewsRouteRef)();
  const untagged = coverage.entities - coverage.own - coverage.inherited;
  return (
    <Section id="attention" title={t('tiers.headline.title')}>
      <FigureList>
        <Figure
          label={t('tiers.headline.untagged')}
          value={formatNumber(untagged)}
          detail={
            untagged > 0 && (
              <EntitiesLink
                filters={filters}
                wanted={{ tierState: ['not-set', 'invalid'] }}
              >
                {t('tiers.headline.untaggedLink')}
              </EntitiesLink>
            )
          }
        />
        <CountFigure
          of="disagreements"
          to={`${proposals}?show=disagreements`}
        />
        <CountFigure of="notMet" to={`${findings}?state=not-met`} />
        <CountFigure of="inverted" to={`${map}?inversions=only`} />
        <CountFigure of="waiting" to={proposals} />
        <CountFigure of="overdue" to={`${reviews}?state=overdue`} />
      </FigureList>
    </Section>
  );
}

/** A number of its own: where one cannot be had, the others still stand. */
function CountFigure(props: { of: keyof typeof counts; to: string }) {
  const { of, to } = props;
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const { value, loading, error, retry } = useLoad(
    () => counts[of](api),
    [api, of],
  );
  const count = value?.totalItems;
  return (
    <Figure
      label={t(`tiers.headline.${of}`)}
      value={
        <span aria-busy={loading}>
          {count === undefined
            ? t(loading ? 'common.loading' : 'tiers.headline.unknown')
            : formatNumber(count)}
        </span>
      }
      detail={
        error && !loading ? (
          <>
            {t('tiers.headline.failed')}{' '}
            <Button size="small" onClick={retry}>
              {t('common.retry')}
            </Button>
          </>
        ) : (
          count !== 0 && <Link to={to}>{t(`tiers.headline.${of}Link`)}</Link>
        )
      }
    />
  );
}
