import { countTiers, coverageOf } from '../../../read/readTiers';
import { dayOf } from '../../../read/Series';
import type {
  DailyTierCounts,
  DbDailyTiersRow,
} from '../../../tiers/store/rows';
import type { ProductReadContext } from '../ProductReadContext';
import type { KpiQuarter } from './lastQuarters';
import { knownShare, Measured, NOT_MEASURED } from './Measured';

/**
 * The share of entities of a kind that had a tier as each quarter ended. Days were counted over
 * everything, so who may not see everything gets today only.
 */
export async function tierCoverageByQuarter(
  context: ProductReadContext,
  kind: string,
  quarters: KpiQuarter[],
): Promise<Measured[]> {
  const today = dayOf(context.now);
  const past =
    context.visible === 'all'
      ? await countedUntil(context, kind, quarters)
      : [];
  const measured: Measured[] = [];
  for (const { day } of quarters) {
    if (day === today) {
      measured.push(await coverageToday(context, kind));
      continue;
    }
    const row = day && past.findLast(one => one.day <= day);
    measured.push(row ? coverageThen(row) : NOT_MEASURED);
  }
  return measured;
}

async function coverageToday(
  context: ProductReadContext,
  kind: string,
): Promise<Measured> {
  const counts = await countTiers(context, kind);
  const { entities, own, inherited } = coverageOf(counts);
  return knownShare(own + inherited, entities);
}

function coverageThen({ counts }: DbDailyTiersRow): Measured {
  const { entities, untagged }: DailyTierCounts = JSON.parse(counts);
  return knownShare(entities - untagged, entities);
}

/** The days that say how quarters ended, oldest first: one seek for each, in one statement. */
async function countedUntil(
  { tiers: { knex } }: ProductReadContext,
  kind: string,
  quarters: KpiQuarter[],
): Promise<DbDailyTiersRow[]> {
  const days = quarters.flatMap(({ day }) => day ?? []);
  if (days.length === 0) return [];
  return knex<DbDailyTiersRow>('daily_tiers')
    .where('kind', kind)
    .andWhere(any => {
      for (const day of days) {
        any.orWhere(
          'day',
          knex('daily_tiers')
            .max('day')
            .where('kind', kind)
            .andWhere('day', '<=', day),
        );
      }
    })
    .orderBy('day');
}
