import { useApi } from '@backstage/core-plugin-api';
import { platformProductsApiRef } from '../../../api';
import { useCursorPages } from '../../../hooks/useCursorPages';
import { QueryFilters, useQueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { DownloadCsvButton } from '../../common/DownloadCsvButton';
import { EmptyState } from '../../common/EmptyState';
import { Loaded } from '../../common/Loaded';
import { Pager } from '../../common/Pager';
import { Section } from '../../common/Section';
import { useLadder } from '../common/useLadder';
import { ProposalFilters } from './ProposalFilters';
import {
  presetOf,
  PROPOSAL_FILTERS,
  PROPOSALS_PER_PAGE,
  proposalsQuery,
} from './proposalsQuery';
import { ProposalsTable } from './ProposalsTable';

/** What people proposed, to be decided on; and where portal and files disagree, to be settled. */
export function TierProposalsPage() {
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const filters = useQueryFilters();
  const ladder = useLadder();
  const query = proposalsQuery(filters);
  const filterKey = JSON.stringify(query);
  const pages = useCursorPages(
    cursor =>
      api.getTierAssignments({ ...query, limit: PROPOSALS_PER_PAGE, cursor }),
    filterKey,
  );
  const caption = t('tiers.proposals.title');
  return (
    <Section
      id="proposals"
      title={caption}
      subheader={t('tiers.proposals.subtitle')}
      action={
        <DownloadCsvButton
          load={() => api.getTierAssignmentsCsv(query)}
          fileName="tier-proposals.csv"
        />
      }
    >
      <ProposalFilters caption={caption} filters={filters} ladder={ladder} />
      <Loaded state={pages}>
        {({ items }) =>
          items.length === 0 ? (
            <NoProposal filters={filters} />
          ) : (
            <ProposalsTable
              caption={caption}
              assignments={items}
              ladder={ladder}
              listKey={`${filterKey} ${pages.pageIndex}`}
              onDone={pages.retry}
            />
          )
        }
      </Loaded>
      <Pager pages={pages} caption={caption} pageSize={PROPOSALS_PER_PAGE} />
    </Section>
  );
}

function NoProposal({ filters }: { filters: QueryFilters }) {
  const t = useText();
  const preset = presetOf(filters);
  const narrowed = PROPOSAL_FILTERS.some(
    name => filters.values(name).length > 0,
  );
  if (narrowed) {
    return (
      <EmptyState
        title={t('tiers.proposals.empty.filtered')}
        description={t('tiers.proposals.empty.filteredDescription')}
      />
    );
  }
  return preset === 'disagreements' ? (
    <EmptyState
      title={t('tiers.proposals.empty.disagreements')}
      description={t('tiers.proposals.empty.disagreementsDescription')}
    />
  ) : (
    <EmptyState
      title={t('tiers.proposals.empty.title')}
      description={t('tiers.proposals.empty.description')}
    />
  );
}
