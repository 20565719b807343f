import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { TierReview } from 'backstage-plugin-platform-products-common';
import type { Text } from '../../../hooks/useText';
import type { Column } from '../../common/DataTable';
import { RelativeDate } from '../../common/RelativeDate';
import type { Selection } from '../../migrations/useSelection';
import { EntityCell } from '../common/EntityCell';
import { InText } from '../common/InText';
import { SelectBox } from '../common/SelectBox';
import { TierLabel } from '../common/TierLabel';
import type { Ladder } from '../common/useLadder';
import { ReviewDue } from './ReviewDue';

/** Columns of the calendar: what, which tier, by when, and who looked at it last. */
export function reviewColumns(options: {
  t: Text;
  ladder: Ladder;
  pathOf: (entityRef: string) => string;
  /** Whether the reader may confirm. */
  mayConfirm: boolean;
  selection: Selection;
}): Column<TierReview>[] {
  const { t, ladder, pathOf, mayConfirm, selection } = options;
  return [
    {
      id: 'entity',
      header: t('tiers.reviews.columns.entity'),
      render: row => (
        <EntityCell
          entity={row}
          path={pathOf(row.entityRef)}
          box={
            mayConfirm && (
              <SelectBox
                id={row.entityRef}
                entity={row.title}
                selection={selection}
              />
            )
          }
        />
      ),
    },
    {
      id: 'tier',
      header: t('tiers.reviews.columns.tier'),
      render: ({ tier }) => <TierLabel tier={tier} ladder={ladder} />,
    },
    {
      id: 'due',
      header: t('tiers.reviews.columns.due'),
      render: row => <ReviewDue review={row} />,
    },
    {
      id: 'reviewed',
      header: t('tiers.reviews.columns.reviewed'),
      render: ({ reviewedAt, reviewedBy }) => (
        <>
          {reviewedAt ? (
            <RelativeDate value={reviewedAt} />
          ) : (
            t('tiers.reviews.never')
          )}
          {reviewedBy && (
            <InText>
              {t('tiers.reviews.by', {
                who: <EntityRefLink entityRef={reviewedBy} />,
              })}
            </InText>
          )}
        </>
      ),
    },
  ];
}
