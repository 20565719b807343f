import { shareOf, standingIn } from '../../../paths/read/readShare';
import type { DbEntityRow } from '../../../store/rows';
import { untilNextPass } from '../../../tiers/read/untilNextPass';
import type { ProductReadContext } from '../ProductReadContext';
import type { KpiQuarter } from './lastQuarters';
import { Measured, measuredShare, NOT_MEASURED } from './Measured';

/** Of what was first seen in each quarter, the share that is on a golden path. */
export async function newOnPathByQuarter(
  context: ProductReadContext,
  kind: string,
  quarters: KpiQuarter[],
): Promise<Measured[]> {
  const known = quarters.filter(({ day }) => day !== undefined);
  if (known.length === 0) return quarters.map(() => NOT_MEASURED);
  const span = { from: known[0].from, to: known[known.length - 1].to };
  const points =
    context.visible === 'all'
      ? await untilNextPass(context, ['kpi-new', kind, span], () =>
          countNew(context, kind, known),
        )
      : await shareOf(context, { period: 'quarter', kind, ...span });
  const byName = new Map(points.map(point => [point.name, point]));
  return quarters.map(({ name }) => {
    const { on = 0, off = 0, unknown = 0 } = byName.get(name) ?? {};
    return measuredShare(on, on + off, on + off + unknown);
  });
}

interface Counts {
  name: string;
  on: number;
  off: number;
  unknown: number;
}

type Counted = Pick<DbEntityRow, 'path_state'> & {
  quarter: number;
  entities: number;
};

/** Counted by the database. What was there when the suite came is in no quarter. */
async function countNew(
  { tiers: { knex }, store }: ProductReadContext,
  kind: string,
  quarters: KpiQuarter[],
): Promise<Counts[]> {
  const installed = await store.ingestState('installed_at');
  if (installed === undefined) return [];
  const from = Math.max(quarters[0].from.getTime(), Date.parse(installed) + 1);
  const ends = quarters.map(({ to }) => to);
  const rows: Counted[] = await knex('entities')
    .where({ kind })
    .andWhere('first_seen_at', '>=', new Date(from))
    .andWhere('first_seen_at', '<', ends[ends.length - 1])
    .groupBy('quarter', 'path_state')
    .select(
      knex.raw(
        `case ${ends
          .map((_, index) => `when first_seen_at < ? then ${index}`)
          .join(' ')} end as quarter`,
        ends,
      ),
      'path_state',
    )
    .count({ entities: '*' });
  const counts = quarters.map(({ name }) => ({
    name,
    on: 0,
    off: 0,
    unknown: 0,
  }));
  for (const { quarter, path_state: state, entities } of rows) {
    const standing = standingIn(state);
    if (standing) counts[quarter][standing] += Number(entities);
  }
  return counts;
}
