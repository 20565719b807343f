import type {
  GoldenPathRow,
  JourneyRow,
} from 'backstage-plugin-platform-products-common';
import { fields } from './columns';
import type { Column } from './Route';

export const goldenPathColumns: Column<GoldenPathRow>[] = fields<GoldenPathRow>(
  'name',
  'pathRef',
  'title',
  'owner',
  'product',
  'version',
  'state',
  'steps',
  'entities',
  'completed',
  'behind',
  'eligible',
  'originUnknown',
);

export const journeyColumns: Column<JourneyRow>[] = fields<JourneyRow>(
  'entityRef',
  'title',
  'path',
  'owner',
  'domain',
  'tier',
  'state',
  'version',
  'drift',
  'source',
  'startedAt',
  'done',
  'total',
  'next',
  'onboardedAt',
  'firstValueAt',
  'leftAt',
  'leftReason',
);
