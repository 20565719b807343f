import type { Knex } from 'knex';
import type { DbDailySummaryRow } from '../../../store/rows';
import type { KnownProduct } from '../knownProducts';
import type { ProductReadContext } from '../ProductReadContext';
import { adoptionCounts } from '../adoptionCounts';
import { walkBackAdoption } from '../readProductHistory';
import type { KpiQuarter } from './lastQuarters';
import { Measured, measuredShare, NOT_MEASURED } from './Measured';

/** How far products were adopted as each quarter ended, by the row of the product. */
export async function adoptionByQuarter(
  context: ProductReadContext,
  products: KnownProduct[],
  quarters: KpiQuarter[],
): Promise<Map<number, Measured[]>> {
  const days = quarters.flatMap(({ day }) => day ?? []);
  const countsOn =
    context.visible === 'all'
      ? await countedOn(context.tiers.knex, products, days)
      : await walkedBackTo(context, products, days);
  return new Map(
    products.map(({ row }) => [
      row.id,
      quarters.map(({ day }) => {
        const counts = day && countsOn.get(row.name)?.get(day);
        return counts ? measuredOf(counts) : NOT_MEASURED;
      }),
    ]),
  );
}

type Counts = ReturnType<typeof adoptionCounts>;

/** By what the store calls a product, and by day. */
type CountsOn = Map<string, Map<string, Counts>>;

const EVERYBODY = { dimension: 'all', group_key: 'all' };

function measuredOf({ eligible, adopted, unknown }: Counts): Measured {
  return measuredShare(adopted, eligible - unknown, eligible);
}

/**
 * In one statement: for each product and day one seek in the primary key for the last day with a
 * change, however long the history is.
 */
async function countedOn(
  knex: Knex,
  products: KnownProduct[],
  days: string[],
): Promise<CountsOn> {
  const counts: CountsOn = new Map();
  if (products.length === 0 || days.length === 0) return counts;
  const names = products.map(({ row }) => row.name);
  const asked = days.map(() => 'select cast(? as varchar(10)) as day');
  const lastChange = knex('daily_summaries')
    .whereRaw('scorecard = scorecards.name and day <= asked.day')
    .andWhere(EVERYBODY)
    .max('day');
  const rows: (DbDailySummaryRow & { asked: string })[] = await knex
    .with('asked', knex.raw(asked.join(' union all '), days))
    .from(
      knex('scorecards')
        .joinRaw('cross join asked')
        .whereIn('scorecards.name', names)
        .select('scorecards.name', 'asked.day as asked', {
          day: lastChange,
        } as any)
        .as('last'),
    )
    .join('daily_summaries', {
      'daily_summaries.scorecard': 'last.name',
      'daily_summaries.day': 'last.day',
    })
    .where(EVERYBODY)
    .select('daily_summaries.*', 'last.asked');
  for (const { scorecard, asked: day, ...row } of rows) {
    const byDay = counts.get(scorecard) ?? new Map<string, Counts>();
    counts.set(scorecard, byDay.set(day, adoptionCounts(row)));
  }
  return counts;
}

/** What nobody has counted for this caller: one walk for each product, over all quarters. */
async function walkedBackTo(
  context: ProductReadContext,
  products: KnownProduct[],
  days: string[],
): Promise<CountsOn> {
  const counts: CountsOn = new Map();
  if (days.length === 0) return counts;
  const series = { from: days[0], to: days[days.length - 1] };
  for (const product of products) {
    const points = await walkBackAdoption(
      context,
      product,
      series,
      new Set(days),
    );
    counts.set(
      product.row.name,
      new Map(points.map(({ day, ...point }) => [day, point])),
    );
  }
  return counts;
}
