import type {
  Kpis,
  kpisQuerySchema,
} from 'backstage-plugin-platform-products-common';
import {
  quarterNamed,
  quarterOf,
} from 'backstage-plugin-platform-products-core';
import type { z } from 'zod';
import { dayOf } from '../../read/Series';
import { readProducts } from './knownProducts';
import { adoptionByQuarter } from './kpis/adoptionByQuarter';
import { KpiQuarter, lastDayOf, lastQuarters } from './kpis/lastQuarters';
import { Measured, NOT_MEASURED } from './kpis/Measured';
import { migrationsByQuarter } from './kpis/migrationsByQuarter';
import { newOnPathByQuarter } from './kpis/newOnPathByQuarter';
import { tierCoverageByQuarter } from './kpis/tierCoverageByQuarter';
import { timesByQuarter } from './kpis/timesByQuarter';
import type { ProductReadContext } from './ProductReadContext';

const KIND = 'component';

/** `GET /kpis`: the measures of a quarter, and of those before it. */
export async function readKpis(
  context: ProductReadContext,
  { quarter: name }: z.output<typeof kpisQuerySchema>,
): Promise<Kpis> {
  const quarter =
    (name === undefined ? undefined : quarterNamed(name)) ??
    quarterOf(context.now);
  const quarters = await lastQuarters(context, quarter);
  const products = (await readProducts(context)).filter(
    ({ definition }) => definition?.eligible !== undefined,
  );
  // Each measure is asked for all quarters at once: eight answers cost as much as one.
  const [adoption, newOnPath, times, migrations, tierCoverage] =
    await Promise.all([
      adoptionByQuarter(context, products, quarters),
      newOnPathByQuarter(context, KIND, quarters),
      timesByQuarter(context, quarters),
      migrationsByQuarter(context, quarters),
      tierCoverageByQuarter(context, KIND, quarters),
    ]);
  const kpiOf = (measured: Measured[] = []) => inTime(quarters, measured);
  return {
    quarter: quarter.name,
    from: dayOf(quarter.from),
    to: lastDayOf(quarter),
    products: products.map(({ name: product, row, definition }) => ({
      name: product,
      title: definition?.title ?? product,
      ...kpiOf(adoption.get(row.id)),
      ...(definition?.target !== undefined && { target: definition.target }),
    })),
    newOnPath: kpiOf(newOnPath),
    timeToOnboard: kpiOf(times.onboarded),
    timeToFirstValue: kpiOf(times['first-value']),
    migrations: kpiOf(migrations),
    tierCoverage: kpiOf(tierCoverage),
  };
}

/** A measure in its last quarter, against the one before, with all that have a value. */
function inTime(
  quarters: KpiQuarter[],
  measured: Measured[],
): Kpis['newOnPath'] {
  const [before = NOT_MEASURED, now = NOT_MEASURED] = measured.slice(-2);
  const { value, coverage, of } = now;
  return {
    ...(value !== undefined && { value }),
    ...(before.value !== undefined && { before: before.value }),
    ...(coverage !== undefined && { coverage }),
    of,
    trend: quarters.flatMap(({ name }, index) => {
      const point = measured[index] ?? NOT_MEASURED;
      return point.value === undefined
        ? []
        : {
            quarter: name,
            value: point.value,
            ...(point.coverage !== undefined && { coverage: point.coverage }),
            ...(point.numerator !== undefined && {
              numerator: point.numerator,
            }),
            denominator: point.denominator ?? point.of,
          };
    }),
  };
}
