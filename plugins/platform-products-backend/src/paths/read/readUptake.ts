import type {
  PathUptake,
  pathUptakeQuerySchema,
} from 'backstage-plugin-platform-products-common';
import {
  lateEntries,
  PathStanding,
  PeriodLength,
  shareByPeriod,
} from 'backstage-plugin-platform-products-core';
import type { z } from 'zod';
import { dayOf } from '../../read/Series';
import { canSee } from '../../read/visibility/Visible';
import { DbEntityRow, toDate } from '../../store/rows';
import { untilNextPass } from '../../tiers/read/untilNextPass';
import { entriesOf } from './entriesOf';
import { forEachSelected } from './eligibleEntities';
import { findPath, isSameName, KnownPath } from './knownPaths';
import { leavingOf } from './leavingOf';
import type { PathReadContext } from './PathReadContext';
import { periodsAsked, standingIn } from './readShare';
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
  const asked = periodsAsked(period, days, context.now);
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
  const installedAt = await installation(context);
  const entities = installedAt ? await newOnes(context, path, installedAt) : [];
  const shares = shareByPeriod(entities, period, from, to);
  const entries = await entriesOf(context, path, installedAt);
  const late = lateEntries(entries, STAYING_DAYS, period, from, to);
  const { stays, startUnknown } = await staysOf(context, path, entries);
  return {
    periods: shares.map((share, index) => ({
      from: dayOf(share.from),
      name: share.name,
      entities: share.entities,
      on: share.on,
      unknown: share.unknown,
      late: late[index].entries,
      ...stayingOf(within(stays, share), now),
    })),
    staying: { ...stayingOf(stays, now), startUnknown },
  };
}

function within(stays: Stay[], { from, to }: { from: Date; to: Date }): Stay[] {
  return stays.filter(({ startedAt }) => startedAt >= from && startedAt < to);
}

async function installation({ store }: PathReadContext) {
  const installed = await store.ingestState('installed_at');
  return installed === undefined ? undefined : new Date(installed);
}

/** Those that came after the suite, where the path is meant for them or they are on it. */
async function newOnes(
  context: PathReadContext,
  { name, definition }: KnownPath,
  installedAt: Date,
): Promise<{ createdAt: Date; onPath: PathStanding }[]> {
  if (!definition) return [];
  const found: { createdAt: Date; onPath: PathStanding }[] = [];
  await forEachSelected(context, [definition], (entity, by) => {
    const createdAt = toDate(entity.first_seen_at);
    if (createdAt <= installedAt || !canSee(context.visible, entity.ref)) {
      return;
    }
    const isOn = entity.path !== null && isSameName(entity.path, name);
    const isMeant = [...by].some(({ ref }) => ref === definition.ref);
    if (isOn || isMeant) {
      found.push({ createdAt, onPath: standingOn(isOn, entity.path_state) });
    }
  });
  return found;
}

/** Who is on another path is off this one. */
function standingOn(
  isOn: boolean,
  state: DbEntityRow['path_state'],
): PathStanding {
  if (isOn) return 'on';
  const standing = standingIn(state) ?? 'unknown';
  return standing === 'on' ? 'off' : standing;
}
