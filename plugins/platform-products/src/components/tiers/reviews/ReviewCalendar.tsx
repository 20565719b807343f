import { useApi } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import {
  tierApprovePermission,
  type TierReview,
} from 'backstage-plugin-platform-products-common';
import { useState } from 'react';
import { platformProductsApiRef } from '../../../api';
import { Text, useText } from '../../../hooks/useText';
import { DataTable } from '../../common/DataTable';
import { useEntityTabPath } from '../../entity/useEntityTabPath';
import { useSelection } from '../../migrations/useSelection';
import { ReasonDialog } from '../common/ReasonDialog';
import { SelectAllBox } from '../common/SelectBox';
import { SelectionBar } from '../common/SelectionBar';
import type { Ladder } from '../common/useLadder';
import { groupByMonth } from './groupByMonth';
import { reviewColumns } from './reviewColumns';

/** Reviews below the months in which they are due, and what is overdue above them all. */
export function ReviewCalendar(props: {
  reviews: TierReview[];
  ladder: Ladder;
  /** Changes with the filters and the page: what was selected is then out of sight. */
  listKey: string;
  onDone: () => void;
}) {
  const { reviews, ladder, listKey, onDone } = props;
  const t = useText();
  const pathOf = useEntityTabPath();
  const { allowed, loading } = usePermission({
    permission: tierApprovePermission,
  });
  const selection = useSelection(listKey);
  const selected = reviews.filter(({ entityRef }) => selection.has(entityRef));
  const [asked, setAsked] = useState(false);
  const columns = reviewColumns({
    t,
    ladder,
    pathOf,
    mayConfirm: allowed,
    selection,
  });
  return (
    <>
      {allowed && (
        <SelectionBar count={selected.length}>
          <SelectAllBox
            ids={reviews.map(({ entityRef }) => entityRef)}
            selection={selection}
            labelled
          />
          <Button
            size="small"
            variant="outlined"
            disabled={selected.length === 0}
            onClick={() => setAsked(true)}
          >
            {t('tiers.reviews.confirm')}
          </Button>
        </SelectionBar>
      )}
      {!allowed && !loading && (
        <Typography variant="body2" gutterBottom>
          {t('tiers.reviews.mayNot')}
        </Typography>
      )}
      {groupByMonth(reviews).map(({ key, reviews: rows }) => {
        const title = t('tiers.reviews.count', {
          title: groupTitle(key, t),
          count: rows.length,
        });
        return (
          <section key={key} style={{ marginBottom: 24 }}>
            <Typography variant="h6" component="h3">
              {title}
            </Typography>
            <DataTable
              caption={title}
              columns={columns}
              rows={rows}
              rowKey={row => row.entityRef}
            />
          </section>
        );
      })}
      {asked && (
        <ConfirmDialog
          reviews={selected}
          onClose={() => setAsked(false)}
          onDone={() => {
            setAsked(false);
            selection.set([]);
            onDone();
          }}
        />
      )}
    </>
  );
}

function ConfirmDialog(props: {
  reviews: TierReview[];
  onClose: () => void;
  onDone: () => void;
}) {
  const { reviews, onClose, onDone } = props;
  const api = useApi(platformProductsApiRef);
  const t = useText();
  return (
    <ReasonDialog
      title={t('tiers.reviews.dialog.title', { count: reviews.length })}
      text={t('tiers.reviews.dialog.text')}
      command={t('tiers.reviews.dialog.do')}
      reasonLabel={t('tiers.reviews.dialog.reason')}
      run={async reason => {
        const { confirmed, refused } = await api.confirmTiers({
          entityRefs: reviews.map(({ entityRef }) => entityRef),
          reason: reason ?? '',
        });
        return {
          done: confirmed.length,
          refused: refused.map(({ entityRef, why }) => ({
            entity:
              reviews.find(review => review.entityRef === entityRef)?.title ??
              entityRef,
            why,
          })),
        };
      }}
      onClose={onClose}
      onDone={onDone}
    />
  );
}

function groupTitle(key: string, t: Text): string {
  return key === 'overdue'
    ? t('tiers.reviews.overdue')
    : new Intl.DateTimeFormat(undefined, {
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      }).format(Date.parse(`${key}-01`));
}
