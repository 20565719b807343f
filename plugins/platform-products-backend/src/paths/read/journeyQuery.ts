import type { Knex } from 'knex';
import type { Visible } from '../../read/visibility/Visible';
import { domainsAsked } from '../../read/visibility/seenDomain';
import { whereContains, whereGroup } from '../../read/database/filterEntities';
import type { StoredDrift } from '../store/rows';

/** What journeys of a path are chosen by. All given parts must hold. */
export interface JourneyFilter {
  state?: 'on' | 'left';
  drift?: StoredDrift[];
  /** Slot of a step that does not pass. */
  missing?: number;
  owner?: string[];
  domain?: string[];
  tier?: string[];
  search?: string;
}

/** Journeys of a path with their entities, some of which may be gone. */
export function journeysOf(
  knex: Knex,
  path: string,
  filter: JourneyFilter,
): Knex.QueryBuilder {
  const query = knex('journeys')
    .leftJoin('entities', 'entities.ref', 'journeys.entity_ref')
    .where('journeys.path', path);
  if (filter.state) query.where('journeys.state', filter.state);
  if (filter.drift) query.whereIn('journeys.drift', filter.drift);
  if (filter.missing !== undefined) {
    query.whereRaw(`substr(journeys.codes, ?, 1) <> 'p'`, [filter.missing + 1]);
  }
  for (const column of ['owner', 'domain', 'tier'] as const) {
    const values = filter[column];
    if (values) whereGroup(query, `entities.${column}`, values);
  }
  if (filter.search !== undefined) {
    whereContains(query, filter.search, {
      lowerCase: ['journeys.entity_ref'],
      anyCase: ['entities.title'],
    });
  }
  return query;
}

/** With an owner, domain or tier of its own, or a part of one. */
export function groupsAsked(
  visible: Visible,
  {
    owner,
    domain,
    tier,
  }: {
    owner?: string;
    domain?: string;
    tier?: string;
  },
): Pick<JourneyFilter, 'owner' | 'domain' | 'tier'> {
  return {
    ...(owner !== undefined && { owner: [lower(owner)] }),
    ...(domain !== undefined && { domain: domainsAsked(visible, [domain]) }),
    ...(tier !== undefined && { tier: [tier] }),
  };
}

function lower(ref: string): string {
  return ref.toLocaleLowerCase('en-US');
}
