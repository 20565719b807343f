import type {
  AffectedConsumer,
  TierAssignmentRow,
  TierEvent,
  TierFinding,
  TierReview,
  TierRow,
  TierSummaryRow,
} from 'backstage-plugin-platform-products-common';
import { fields } from './columns';
import type { Column } from './Route';

export const tierColumns = fields<TierRow>(
  'name',
  'rank',
  'title',
  'entities',
  'inherited',
);

export const tierSummaryColumns: Column<TierSummaryRow>[] = [
  ...fields<TierSummaryRow>('group', 'entities'),
  {
    header: 'tiers',
    value: ({ tiers }) =>
      Object.entries(tiers)
        .map(([name, entities]) => `${name}: ${entities}`)
        .join('; '),
  },
  ...fields<TierSummaryRow>('untagged', 'notMet', 'inverted'),
];

export const tierFindingColumns: Column<TierFinding>[] = [
  ...fields<TierFinding>(
    'entityRef',
    'title',
    'owner',
    'tier',
    'rank',
    'obligation',
    'name',
    'state',
    'why',
    'fix',
  ),
  {
    header: 'path',
    value: ({ path = [] }) =>
      path.map(({ from, type, to }) => `${from} ${type} ${to}`).join(', '),
  },
  ...fields<TierFinding>('since'),
];

export const tierReviewColumns: Column<TierReview>[] = [
  ...fields<TierReview>(
    'entityRef',
    'title',
    'owner',
    'tier',
    'rank',
    'reviewedAt',
    'reviewedBy',
    'dueAt',
  ),
  { header: 'overdue', value: ({ overdue }) => String(overdue) },
];

export const tierAssignmentColumns: Column<TierAssignmentRow>[] = [
  ...fields<TierAssignmentRow>('id', 'entityRef', 'title', 'owner'),
  { header: 'known', value: ({ known }) => String(known) },
  ...fields<TierAssignmentRow>('tier'),
  { header: 'onLadder', value: ({ onLadder }) => String(onLadder) },
  ...fields<TierAssignmentRow>('fromTier', 'effectiveTier', 'state'),
  { header: 'direct', value: ({ direct }) => String(direct) },
  ...fields<TierAssignmentRow>(
    'proposedBy',
    'proposedAt',
    'reason',
    'evidence',
    'decidedBy',
    'decidedAt',
    'decisionReason',
    'disagreement',
  ),
];

export const tierEventColumns = fields<TierEvent>(
  'id',
  'at',
  'type',
  'by',
  'from',
  'to',
  'reason',
  'evidence',
  'cause',
);

export const affectedConsumerColumns = fields<AffectedConsumer>(
  'entityRef',
  'title',
  'kind',
  'owner',
  'tier',
  'distance',
);
