import type { EntityTier } from 'backstage-plugin-platform-products-common';
import {
  blastRadius,
  Edge,
  EntityInput,
  impliedTierOf,
  inversionsOf,
  LeanedOn,
  MetadataConfig,
  readMetadata,
  suggestedTierOf,
  tierDisagreement,
  TierSweep,
} from 'backstage-plugin-platform-products-core';
import type { NoticeReadContext } from '../../notices/read/NoticeReadContext';
import type { ReadContext } from '../../read/ReadContext';
import { canSee } from '../../read/visibility/Visible';
import { visibleTier } from '../../read/visibleTier';
import { DbEntityRow } from '../../store/rows';
import { proposerRights } from '../commands/proposerRights';
import { judgeEntities } from '../settle/judgeEntities';
import type { DbTierAssignmentRow } from '../store/rows';
import { assignmentRows } from './assignmentRows';
import { headsByRef, namedHead } from './entityHeads';
import { findEntity, seeing } from './findEntity';
import { findingsSeen, shownFinding } from './shownFinding';
import type { TierReadContext } from './TierReadContext';
import { yamlOf } from './yamlOf';

/** Most of what an entity leans on and should not that is listed; the rest stands on the map. */
const INVERSIONS = 100;

type Context = TierReadContext &
  NoticeReadContext &
  Pick<ReadContext, 'definitions'> & { metadata: MetadataConfig };

/** `GET /entities/:kind/:namespace/:name/tier` */
export async function readEntityTier(
  context: Context,
  ref: string,
): Promise<EntityTier> {
  const row = await findEntity(context, ref);
  const sweep = await context.tiers.graph.current();
  const [given, judged, leaned, may] = await Promise.all([
    givenInPortal(context, row),
    judgedNow(context, sweep, ref),
    leanedOn(context, sweep, ref),
    rightsOn(context, row),
  ]);
  return {
    entityRef: ref,
    title: row.title,
    ...(row.owner && { owner: row.owner }),
    tier: visibleTier(context.visible, row),
    ...given,
    ...judged,
    ...leaned,
    ...suggested(context, sweep, ref),
    consumers: consumersOf(context, sweep, ref),
    may,
  };
}

/** What stands in the portal, and how it goes together with the entity's file. */
async function givenInPortal(
  context: Context,
  row: DbEntityRow,
): Promise<
  Pick<EntityTier, 'assignment' | 'proposal' | 'disagreement' | 'yaml'>
> {
  const { tiers, metadata, ladder } = context;
  const rows = await tiers
    .knex<DbTierAssignmentRow>('tier_assignments')
    .where('entity_ref', row.ref)
    .whereIn('state', ['approved', 'proposed'])
    .select('*');
  const shown = await assignmentRows(context, rows);
  const assignment = shown.find(({ state }) => state === 'approved');
  const proposal = shown.find(({ state }) => state === 'proposed');
  const input = JSON.parse(row.input) as EntityInput;
  const { tier: stated } = readMetadata(input, metadata, ladder);
  const disagreement = tierDisagreement(
    stated,
    assignment,
    tiers.config.precedence,
    ladder,
  );
  const yaml =
    assignment?.onLadder &&
    yamlOf(assignment.tier, stated, metadata.sources.tier);
  return {
    ...(assignment && { assignment }),
    ...(proposal && { proposal }),
    ...(disagreement && { disagreement }),
    ...(yaml && { yaml }),
  };
}

async function judgedNow(
  context: Context,
  sweep: TierSweep,
  ref: string,
): Promise<Pick<EntityTier, 'findings' | 'reviewedAt' | 'reviewDueAt'>> {
  const { knex, kinds } = context.tiers;
  const [judged] = await judgeEntities(
    { ...context, knex, kinds, sweep },
    [ref],
    context.now,
  );
  // Gone since it was looked up, or without a tier.
  const findings = judged?.findings ?? [];
  const isSeen = await findingsSeen(context, findings);
  return {
    findings: findings.map(finding => shownFinding(finding, isSeen)),
    reviewedAt: judged?.reviewedAt?.toISOString(),
    reviewDueAt: judged?.reviewDueAt?.toISOString(),
  };
}

/** The most critical that leans on it, and what it leans on and should not. */
async function leanedOn(
  context: Context,
  sweep: TierSweep,
  ref: string,
): Promise<Pick<EntityTier, 'implied' | 'inversions'>> {
  const implied = impliedTierOf(sweep, ref, seeing(context));
  const inversions = inversionsShown(context, sweep, ref);
  const heads = await headsByRef(context.tiers.knex, [
    ...(implied ? [implied.consumerRef] : []),
    ...inversions.map(({ entityRef }) => entityRef),
  ]);
  const shown = (entityRef: string, path: Edge[]) => ({
    entityRef,
    title: namedHead(entityRef, heads.get(entityRef)).title,
    path,
  });
  const tierOf = (rank: number | undefined) =>
    context.ladder.tiers.find(tier => tier.rank === rank)?.name;
  const impliedTier = tierOf(implied?.rank);
  return {
    ...(implied &&
      impliedTier !== undefined && {
        implied: {
          ...shown(implied.consumerRef, implied.path),
          tier: impliedTier,
        },
      }),
    inversions: inversions.map(({ entityRef, rank, path }) => {
      const tier = tierOf(rank);
      return { ...shown(entityRef, path), ...(tier && { tier }) };
    }),
  };
}

/** The nearest first. What leads over hidden entities is left out: only findings speak of it. */
function inversionsShown(
  { visible }: Context,
  sweep: TierSweep,
  ref: string,
): LeanedOn[] {
  const { nearest, direct = [] } = inversionsOf(sweep, ref) ?? {};
  const others = direct.filter(
    ({ entityRef }) => entityRef !== nearest?.entityRef,
  );
  return [...(nearest ? [nearest] : []), ...others]
    .filter(({ path }) =>
      path.every(
        ({ from, to }) => canSee(visible, from) && canSee(visible, to),
      ),
    )
    .slice(0, INVERSIONS);
}

function suggested(
  context: Context,
  sweep: TierSweep,
  ref: string,
): Pick<EntityTier, 'suggestion'> {
  const found = suggestedTierOf(sweep, ref, seeing(context));
  return found ? { suggestion: { tier: found.tier, why: found.why } } : {};
}

function consumersOf(
  context: Context,
  { graph }: TierSweep,
  ref: string,
): EntityTier['consumers'] {
  const { tiers } = context.ladder;
  const found = blastRadius(graph, ref, seeing(context));
  // A rank that the ladder has just lost is no tier, as in the pass that follows.
  const byTier = new Map<string | undefined, number>();
  for (const { rank, consumers } of found?.byRank ?? []) {
    const tier = tiers.find(one => one.rank === rank)?.name;
    byTier.set(tier, (byTier.get(tier) ?? 0) + consumers);
  }
  return {
    total: found?.consumers.length ?? 0,
    byTier: Array.from(byTier, ([tier, consumers]) => ({
      ...(tier && { tier }),
      consumers,
    })),
  };
}

async function rightsOn(
  { caller, tiers }: Context,
  { owner }: DbEntityRow,
): Promise<EntityTier['may']> {
  const { mayApprove, mayProposeFor } = await proposerRights(caller);
  return {
    propose: mayProposeFor(owner),
    assign: mayApprove && tiers.config.directTagging,
    review: mayApprove,
  };
}
