import { useApi } from '@backstage/core-plugin-api';
import { platformProductsApiRef } from '../../../api';
import { useCursorPages } from '../../../hooks/useCursorPages';
import { useQueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { DownloadCsvButton } from '../../common/DownloadCsvButton';
import { EmptyState } from '../../common/EmptyState';
import { Loaded } from '../../common/Loaded';
import { Pager } from '../../common/Pager';
import { Section } from '../../common/Section';
import { useLadder } from '../common/useLadder';
import { ReviewCalendar } from './ReviewCalendar';
import { ReviewFilters } from './ReviewFilters';
import { dayOf, REVIEWS_PER_PAGE, reviewsQuery } from './reviewsQuery';

/** Whose tier must be looked at again, and by when. */
export function TierReviewsPage() {
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const filters = useQueryFilters();
  const ladder = useLadder();
  const query = reviewsQuery(filters, dayOf(Date.now()));
  const filterKey = JSON.stringify(query);
  const filtered = Object.keys(query).length > 0;
  const pages = useCursorPages(
    cursor => api.getTierReviews({ ...query, limit: REVIEWS_PER_PAGE, cursor }),
    filterKey,
  );
  const caption = t('tiers.reviews.title');
  return (
    <Section
      id="reviews"
      title={caption}
      subheader={t('tiers.reviews.subtitle')}
      action={
        <DownloadCsvButton
          load={() => api.getTierReviewsCsv(query)}
          fileName="tier-reviews.csv"
        />
      }
    >
      <ReviewFilters caption={caption} filters={filters} ladder={ladder} />
      <Loaded state={pages}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              title={t('tiers.reviews.empty.title')}
              description={
                filtered
                  ? t('tiers.reviews.empty.filtered')
                  : t('tiers.reviews.empty.description')
              }
            />
          ) : (
            <ReviewCalendar
              reviews={items}
              ladder={ladder}
              listKey={`${filterKey} ${pages.pageIndex}`}
              onDone={pages.retry}
            />
          )
        }
      </Loaded>
      <Pager pages={pages} caption={caption} pageSize={REVIEWS_PER_PAGE} />
    </Section>
  );
}
