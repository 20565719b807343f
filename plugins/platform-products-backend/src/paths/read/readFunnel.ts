import type {
  PathFunnel,
  pathFunnelQuerySchema,
} from 'backstage-plugin-platform-products-common';
import type { z } from 'zod';
import {
  addReport,
  emptyTotals,
  groupOf,
  GroupTotals,
  totalsOfRow,
} from '../../read/groupTotals';
import { outcomeCounts } from '../../read/listScorecards';
import { readTotals, visibleReports } from '../../read/readTotals';
import type { DbSummaryRow } from '../../store/rows';
import { domainsAsked } from '../../read/visibility/seenDomain';
import { findPath, KnownPath } from './knownPaths';
import type { PathReadContext } from './PathReadContext';

type Query = z.output<typeof pathFunnelQuerySchema>;
type Group = { dimension: 'owner' | 'domain' | 'tier'; key: string };

/** `GET /golden-paths/:name/funnel` */
export async function readFunnel(
  context: PathReadContext,
  name: string,
  query: Query,
): Promise<PathFunnel> {
  const path = await findPath(context, name);
  const { row, definition } = path;
  const totals = await totalsOf(context, path, groupsOf(context, query));
  const slots = JSON.parse(row.slots) as string[];
  return {
    entities: definition ? totals.entities : 0,
    steps: (definition?.steps ?? []).map(step => ({
      name: step.name,
      title: step.title,
      ...(step.milestone && { milestone: step.milestone }),
      outcomes: outcomeCounts(totals.checks[slots.indexOf(step.name)]),
    })),
  };
}

function groupsOf(
  { visible }: PathReadContext,
  { owner, domain, tier }: Query,
): Group[] {
  const groups: Group[] = [];
  const lower = (ref: string) => ref.toLocaleLowerCase('en-US');
  if (owner !== undefined)
    groups.push({ dimension: 'owner', key: lower(owner) });
  if (domain !== undefined) {
    const [key = ''] = domainsAsked(visible, [domain]);
    groups.push({ dimension: 'domain', key });
  }
  if (tier !== undefined) groups.push({ dimension: 'tier', key: tier });
  return groups;
}

/** Prepared for all and for each group; counted for several at once, and for who sees not all. */
async function totalsOf(
  context: PathReadContext,
  { row }: KnownPath,
  groups: Group[],
): Promise<GroupTotals> {
  if (groups.length === 0) return readTotals(context, row.id);
  if (context.visible === 'all' && groups.length === 1) {
    const [{ dimension, key }] = groups;
    const stored: DbSummaryRow | undefined = await context.tiers
      .knex('summaries')
      .where({ scorecard_id: row.id, dimension, group_key: key })
      .first();
    return stored ? totalsOfRow(stored) : emptyTotals(key);
  }
  const totals = emptyTotals('all');
  for (const report of await visibleReports(context, row.id)) {
    const isOf = groups.every(
      ({ dimension, key }) => groupOf(report, dimension) === key,
    );
    if (isOf) addReport(totals, report);
  }
  return totals;
}
