import type { GoldenPathDetail } from 'backstage-plugin-platform-products-common';
import type { Milestone } from 'backstage-plugin-platform-products-core';
import { canSee } from '../../read/visibility/Visible';
import { selectIn } from '../../store/operations/selectIn';
import { countVersions, versionsOf } from './countVersions';
import { findPath, KnownPath } from './knownPaths';
import { pathRows } from './listPaths';
import type { PathReadContext } from './PathReadContext';
import { durationsOf, timesOf } from './readTimes';

/** `GET /golden-paths/:name` */
export async function readPath(
  context: PathReadContext,
  name: string,
): Promise<GoldenPathDetail> {
  const path = await findPath(context, name);
  const [row] = await pathRows(context, [path]);
  const { definition } = path;
  return {
    ...row,
    ...(definition && {
      appliesTo: definition.appliesTo as GoldenPathDetail['appliesTo'],
    }),
    templates: await templatesOf(context, path),
    definition: (definition?.steps ?? []).map(step => ({ ...step })),
    changes: definition?.changes ?? [],
    ...(await measured(context, path, 'onboarded', 'onboarded')),
    ...(await measured(context, path, 'first-value', 'firstValue')),
    versions: versionsOf(path, await countVersions(context)),
  };
}

async function templatesOf(
  { tiers: { knex }, visible }: PathReadContext,
  { definition }: KnownPath,
) {
  const refs = definition?.templates ?? [];
  const rows = await selectIn(refs, chunk =>
    knex('entities').whereIn('ref', chunk).select('ref'),
  );
  const known = new Set(rows.map(({ ref }) => ref as string));
  return refs.map(entityRef => ({
    entityRef,
    known: known.has(entityRef) && canSee(visible, entityRef),
  }));
}

/** Only of a milestone that the path has. */
async function measured(
  context: PathReadContext,
  { name, definition }: KnownPath,
  milestone: Milestone,
  field: 'onboarded' | 'firstValue',
) {
  const isThere = definition?.steps.some(step => step.milestone === milestone);
  return isThere
    ? { [field]: durationsOf(await timesOf(context, [name], { milestone })) }
    : {};
}
