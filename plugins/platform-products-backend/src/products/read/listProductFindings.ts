import type {
  ProductFinding,
  ProductFindingsPage,
} from 'backstage-plugin-platform-products-common';
import { z } from 'zod';
import { withoutAbsent } from '../../paths/read/journeyRows';
import { PageRequest, readPage } from '../../read/pages';
import { readScorecards } from '../../read/ReadContext';
import { groupBy } from '../../store/groupBy';
import { selectIn } from '../../store/operations/selectIn';
import { DbReportRow, toDate } from '../../store/rows';
import type { EntityHead } from '../../tiers/read/entityHeads';
import { findingOf } from '../../tiers/read/listFindings';
import { findingsSeen, shownFinding } from '../../tiers/read/shownFinding';
import type { DbTierFindingRow } from '../../tiers/store/rows';
import { findProduct } from './knownProducts';
import { partsSeen } from './partsSeen';
import type { ProductReadContext } from './ProductReadContext';

/** What is open at one part. */
interface OpenPart {
  head: EntityHead;
  obligations: DbTierFindingRow[];
  inverted: boolean;
  scorecards: ProductFinding['scorecards'];
  failing: number;
}

const keySchema = z.strictObject({
  obligations: z.number(),
  failing: z.number(),
  ref: z.string(),
});

type Key = z.output<typeof keySchema>;

/** `GET /products/:name/findings`: asked for all parts at once, however many they are. */
export async function listProductFindings(
  context: ProductReadContext,
  name: string,
  query: PageRequest,
): Promise<ProductFindingsPage> {
  const product = await findProduct(context, name);
  const parts = await partsSeen(context, product);
  const open = await openParts(context, parts);
  open.sort((one, other) => compare(keyOf(one), keyOf(other)));
  const { rows, page } = await readPage(['product-findings', name], query, {
    rows: async ({ after, limit }) =>
      open
        .filter(part => !after || compare(after, keyOf(part)) < 0)
        .slice(0, limit),
    keyOf,
    keySchema,
    count: async () => open.length,
  });
  const sum = (count: (part: OpenPart) => number) =>
    open.reduce((total, part) => total + count(part), 0);
  return {
    items: await shown(context, rows),
    ...page,
    totals: {
      parts: parts.length,
      open: open.length,
      obligations: sum(({ obligations }) => obligations.length),
      inverted: sum(({ inverted }) => Number(inverted)),
      failing: sum(({ failing }) => failing),
    },
  };
}

function keyOf({ head, obligations, failing }: OpenPart): Key {
  return { obligations: obligations.length, failing, ref: head.ref };
}

function compare(one: Key, other: Key): number {
  if (one.obligations !== other.obligations) {
    return other.obligations - one.obligations;
  }
  if (one.failing !== other.failing) return other.failing - one.failing;
  if (one.ref === other.ref) return 0;
  return one.ref < other.ref ? -1 : 1;
}

async function openParts(
  context: ProductReadContext,
  parts: EntityHead[],
): Promise<OpenPart[]> {
  const { knex } = context.tiers;
  const ids = parts.map(({ id }) => id);
  const [findings, inverted, failing] = await Promise.all([
    selectIn(ids, chunk =>
      knex<DbTierFindingRow>('tier_findings')
        .whereIn('entity_id', chunk)
        .andWhere('state', 'not-met')
        .orderBy(['entity_id', 'obligation', 'name'])
        .select('*'),
    ),
    selectIn(ids, chunk =>
      knex('tier_standings')
        .whereIn('entity_id', chunk)
        .andWhere('inverted', true)
        .select('entity_id'),
    ),
    failingChecks(context, ids),
  ]);
  const findingsOf = groupBy(findings, row => row.entity_id);
  const invertedIds = new Set(inverted.map(row => row.entity_id as number));
  return parts.flatMap(head => {
    const obligations = findingsOf.get(head.id) ?? [];
    const scorecards = failing.get(head.id) ?? [];
    const isInverted = invertedIds.has(head.id);
    return obligations.length > 0 || isInverted || scorecards.length > 0
      ? {
          head,
          obligations,
          inverted: isInverted,
          scorecards,
          failing: scorecards.reduce((sum, one) => sum + one.failing, 0),
        }
      : [];
  });
}

/** Of scorecards that the caller sees, by id of the entity; most first. */
async function failingChecks(
  context: ProductReadContext,
  ids: number[],
): Promise<Map<number, ProductFinding['scorecards']>> {
  const scorecards = new Map(
    (await readScorecards(context)).map(one => [one.row.id, one]),
  );
  const rows: Pick<DbReportRow, 'entity_id' | 'scorecard_id' | 'failing'>[] =
    await selectIn(ids, chunk =>
      context.tiers
        .knex<DbReportRow>('reports')
        .whereIn('entity_id', chunk)
        .andWhere('failing', '>', 0)
        .select('entity_id', 'scorecard_id', 'failing'),
    );
  // Golden paths and products have reports too.
  const seen = rows.filter(row => scorecards.has(row.scorecard_id));
  return new Map(
    [...groupBy(seen, row => row.entity_id)].map(([id, own]) => [
      id,
      own
        .map(({ scorecard_id: scorecard, failing }) => {
          const { row, definition } = scorecards.get(scorecard)!;
          return {
            name: row.name,
            title: definition?.title ?? row.name,
            failing,
          };
        })
        .sort(
          (one, other) =>
            other.failing - one.failing || (one.name < other.name ? -1 : 1),
        ),
    ]),
  );
}

async function shown(
  context: ProductReadContext,
  parts: OpenPart[],
): Promise<ProductFinding[]> {
  const isSeen = await findingsSeen(
    context,
    parts.flatMap(({ obligations }) => obligations.map(findingOf)),
  );
  return parts.map(({ head, obligations, inverted, scorecards }) =>
    withoutAbsent({
      entityRef: head.ref,
      title: head.title,
      kind: head.kind,
      owner: head.owner ?? undefined,
      tier: head.tier ?? undefined,
      obligations: obligations.map(row => {
        const finding = shownFinding(findingOf(row), isSeen);
        return withoutAbsent({
          obligation: finding.obligation,
          name: finding.name,
          why: finding.why,
          fix: finding.fix,
          since: toDate(row.since).toISOString(),
        });
      }),
      inverted,
      scorecards,
    }),
  );
}
