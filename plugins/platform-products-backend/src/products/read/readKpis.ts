import type {
  Kpis,
  kpisQuerySchema,
} from 'backstage-plugin-platform-products-common';
import {
  adoptionRate,
  Milestone,
  Period,
  periodBefore,
  progressOf,
  quarterNamed,
  quarterOf,
} from 'backstage-plugin-platform-products-core';
import type { z } from 'zod';
import { visibleCounts } from '../../notices/read/visibleCounts';
import { visibleNotices } from '../../notices/read/noticeVisibility';
import type { DbNoticeRow, StoredCounts } from '../../notices/store/rows';
import { readPaths } from '../../paths/read/knownPaths';
import { shareOf } from '../../paths/read/readShare';
import { timesOf } from '../../paths/read/readTimes';
import { countTiers, coverageOf } from '../../read/readTiers';
import { DAY_MS, dayOf } from '../../read/Series';
import type { DailyTierCounts } from '../../tiers/store/rows';
import { KnownProduct, readProducts } from './knownProducts';
import type { ProductReadContext } from './ProductReadContext';
import { adoptionByDay } from './readProductHistory';

/** One measure at one time. */
interface Measured {
  value?: number;
  coverage?: number;
  of: number;
}

const KIND = 'component';
/** `GET /kpis`: the measures of a quarter against the one before. */
export async function readKpis(
  context: ProductReadContext,
  { quarter: name }: z.output<typeof kpisQuerySchema>,
): Promise<Kpis> {
  const quarter =
    (name === undefined ? undefined : quarterNamed(name)) ??
    quarterOf(context.now);
  const both = async (measure: (of: Period) => Promise<Measured>) =>
    compared(
      await measure(quarter),
      await measure(periodBefore(quarter, 'quarter')),
    );
  const products: Kpis['products'] = [];
  for (const product of await readProducts(context)) {
    const { definition } = product;
    if (definition?.eligible === undefined) continue;
    products.push({
      name: product.name,
      title: definition.title,
      ...(await both(of => adoptionIn(context, product, of))),
      ...(definition.target !== undefined && { target: definition.target }),
    });
  }
  return {
    quarter: quarter.name,
    from: dayOf(quarter.from),
    to: lastDayOf(quarter),
    products,
    newOnPath: await both(of => newOnPath(context, of)),
    timeToOnboard: await both(of => timeTo(context, 'onboarded', of)),
    timeToFirstValue: await both(of => timeTo(context, 'first-value', of)),
    migrations: await both(of => migrationsDue(context, of)),
    tierCoverage: await both(of => tierCoverage(context, of)),
  };
}

function compared({ value, coverage, of }: Measured, before: Measured) {
  return {
    ...(value !== undefined && { value }),
    ...(before.value !== undefined && { before: before.value }),
    ...(coverage !== undefined && { coverage }),
    of,
  };
}

function lastDayOf({ to }: Period): string {
  return dayOf(new Date(to.getTime() - DAY_MS));
}

/** Of a quarter that goes on, as it is today; of one to come, nothing. */
function lastKnownDay({ now }: ProductReadContext, period: Period) {
  if (period.from > now) return undefined;
  const last = lastDayOf(period);
  const today = dayOf(now);
  return last < today ? last : today;
}

async function adoptionIn(
  context: ProductReadContext,
  product: KnownProduct,
  period: Period,
): Promise<Measured> {
  const day = lastKnownDay(context, period);
  const [point] =
    day === undefined
      ? []
      : await adoptionByDay(context, product, {
          dimension: 'all',
          group: 'all',
          from: day,
          to: day,
        });
  if (!point) return { of: 0 };
  const { rate, coverage } = adoptionRate(point);
  return {
    of: point.eligible,
    ...(rate !== undefined && { value: rate }),
    ...(coverage !== undefined && { coverage }),
  };
}

async function newOnPath(
  context: ProductReadContext,
  { from, to }: Period,
): Promise<Measured> {
  if (from > context.now) return { of: 0 };
  const asked = { period: 'quarter', kind: KIND, from, to } as const;
  const [{ entities, share, coverage }] = await shareOf(context, asked);
  return {
    of: entities,
    ...(share !== undefined && { value: share }),
    ...(coverage !== undefined && { coverage }),
  };
}

async function timeTo(
  context: ProductReadContext,
  milestone: Milestone,
  { from, to }: Period,
): Promise<Measured> {
  const paths = await readPaths(context);
  const { n, rebased, median } = await timesOf(
    context,
    paths.map(({ name }) => name),
    { milestone, from, to },
  );
  return {
    of: n,
    ...(median !== undefined && { value: median }),
    ...(n + rebased > 0 && { coverage: n / (n + rebased) }),
  };
}

/** Of notices whose sunset is in the quarter. Who is exempt is not counted. */
async function migrationsDue(
  context: ProductReadContext,
  { from, to }: Period,
): Promise<Measured> {
  const rows: DbNoticeRow[] = await context.notices
    .knex('notices')
    .whereIn('state', ['published', 'paused', 'completed'])
    .whereNull('superseded_by')
    .andWhere('sunset_at', '>=', from)
    .andWhere('sunset_at', '<', to);
  const seen = await visibleNotices(context, rows);
  const counts =
    context.visible === 'all' ? undefined : await visibleCounts(context, seen);
  let done = 0;
  let all = 0;
  for (const row of seen) {
    const states: StoredCounts = counts?.get(row.id) ?? JSON.parse(row.counts);
    const progress = progressOf(states, states.backSliding);
    done += progress.done;
    all += progress.done + progress.open;
  }
  return all > 0 ? { value: done / all, of: all } : { of: 0 };
}

/** Days were counted over everything, so who may not see everything gets today only. */
async function tierCoverage(
  context: ProductReadContext,
  period: Period,
): Promise<Measured> {
  const day = lastKnownDay(context, period);
  if (day === dayOf(context.now)) {
    const { entities, own, inherited } = coverageOf(
      await countTiers(context, KIND),
    );
    return entities > 0
      ? { value: (own + inherited) / entities, of: entities }
      : { of: 0 };
  }
  if (day === undefined || context.visible !== 'all') return { of: 0 };
  const row = await context.tiers
    .knex('daily_tiers')
    .where('kind', KIND)
    .andWhere('day', '<=', day)
    .orderBy('day', 'desc')
    .first();
  if (!row) return { of: 0 };
  const { entities, untagged }: DailyTierCounts = JSON.parse(row.counts);
  return entities > 0
    ? { value: (entities - untagged) / entities, of: entities }
    : { of: 0 };
}
