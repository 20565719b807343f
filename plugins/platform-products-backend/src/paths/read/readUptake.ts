import type {
  PathUptake,
  pathUptakeQuerySchema,
} from 'backstage-plugin-platform-products-common';
import {
  lateEntries,
  PeriodLength,
} from 'backstage-plugin-platform-products-core';
import type { z } from 'zod';
import { dayOf } from '../../read/Series';
import { untilNextPass } from '../../tiers/read/untilNextPass';
import { entriesOf } from './entriesOf';
import { findPath, KnownPath } from './knownPaths';
import { leavingOf } from './leavingOf';
import { newByPeriod } from './newByPeriod';
import type { PathReadContext } from './PathReadContext';
import { ofAll, periodsAsked, periodsUntil } from './readShare';
import { Stay, STAYING_DAYS, stayingOf } from './staying';
import { staysOf } from './staysOf';

type Query = z.output<typeof pathUptakeQuerySchema>;

/** What of the time from one moment to another is asked for. */
interface Asked {
  period: PeriodLength;
  from: Date;
  to: Date;
}

/** `GET /golden-paths/:name/uptake` */
export async function readUptake(
  context: PathReadContext,
  name: string,
  { period, ...days }: Query,
): Promise<PathUptake> {
  const path = await findPath(context, name);
  const asked = { period, ...periodsAsked(period, days, context.now) };
  // To the day: to the moment it would be another question each time.
  const question = ['uptake', path.row.digest, path.name, asked.period];
  const measured = await untilNextPass(
    context,
    [...question, dayOf(asked.from), dayOf(asked.to)],
    () => measure(context, path, asked),
  );
  // Owners say why at any time, not only when a pass has run.
  return { ...measured, leaving: await leavingOf(context, path) };
}

async function measure(
  context: PathReadContext,
  path: KnownPath,
  { period, from, to }: Asked,
): Promise<Omit<PathUptake, 'leaving'>> {
  const { now } = context;
  const periods = periodsUntil(from, to, period);
  const counts = await newByPeriod(context, { path }, periods);
  const entries = await entriesOf(context, path);
  const late = lateEntries(entries, STAYING_DAYS, period, from, to);
  const { stays, startUnknown } = await staysOf(context, path, entries);
  return {
    periods: periods.map((span, index) => ({
      from: dayOf(span.from),
      name: span.name,
      ...ofAll(counts[index]),
      late: late[index].entries,
      ...stayingOf(within(stays, span), now),
    })),
    staying: { ...stayingOf(stays, now), startUnknown },
  };
}

function within(stays: Stay[], { from, to }: { from: Date; to: Date }): Stay[] {
  return stays.filter(({ startedAt }) => startedAt >= from && startedAt < to);
}
