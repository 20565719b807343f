import { Entity } from '@backstage/catalog-model';
import { random } from './random';

/**
 * Size and shape of a generated catalog. A few large teams own most of it, as in real companies.
 */
export interface CatalogShape {
  /** Entities in all, groups, systems and domains included; scorecards come on top. */
  entities: number;
  seed: number;
  /** Share of entities with a mess of real life in them. */
  messy: number;
  /** An entity that a share of all services depend on, until these are edited an odd number of times. */
  hub?: { index: number; share: number };
  /** No entity says of itself that it is deprecated, so that no notice is there by itself. */
  withoutDeprecated?: boolean;
  /** Golden paths that four in ten services say to be on; without them, one in five names one that is not there. */
  paths?: readonly string[];
}

interface Layout {
  groups: number;
  domains: number;
  systems: number;
  total: number;
}

/** One in ten is deprecated, and each of these has a notice with all that depend on it. */
const LIFECYCLES = [
  ...new Array<string>(6).fill('production'),
  ...new Array<string>(3).fill('experimental'),
  'deprecated',
];
const MESSY_LIFECYCLES = ['Stable', '-', 'unknown', 'decommissioned', ''];
const MESSY_TIERS = ['tier-9', 'critical', 'TBD', '${{ values.tier }}'];
const LANGUAGES = ['java', 'go', 'typescript', 'python', 'kotlin'];

function layout({ entities }: CatalogShape): Layout {
  return {
    groups: Math.max(4, Math.round(entities / 50)),
    domains: Math.max(2, Math.round(entities / 1000)),
    systems: Math.max(4, Math.round(entities / 25)),
    total: entities,
  };
}

/** An index below `count`, small ones far more often than large ones. */
function skewed(next: () => number, count: number): number {
  return Math.floor(count * next() ** 2.5);
}

/** Kind and name of entity number `index`. */
export function refAt(index: number, shape: CatalogShape): string {
  const { groups, domains, systems } = layout(shape);
  if (index < groups) return `group:default/team-${index}`;
  if (index < groups + domains) return `domain:default/domain-${index}`;
  if (index < groups + domains + systems) {
    return `system:default/system-${index}`;
  }
  const slot = index % 20;
  if (slot < 3) return `api:default/api-${index}`;
  if (slot < 5) return `resource:default/resource-${index}`;
  return `component:default/service-${index}`;
}

/** The number of the entity with this ref, or undefined where the catalog has none. */
export function indexOf(ref: string, shape: CatalogShape): number | undefined {
  const index = Number(ref.slice(ref.lastIndexOf('-') + 1));
  const known = index >= 0 && index < shape.entities;
  return known && refAt(index, shape) === ref ? index : undefined;
}

function annotationsAt(next: () => number, messy: boolean) {
  const annotations: Record<string, string> = {
    'backstage.io/managed-by-location': 'url:https://git.example/org/repo',
    'backstage.io/managed-by-origin-location':
      'url:https://git.example/org/repo',
    'backstage.io/source-location': 'url:https://git.example/org/repo/',
  };
  const roll = next();
  if (roll < 0.12) annotations['platform-products/tier'] = 'tier-1';
  else if (roll < 0.3) annotations['platform-products/tier'] = 'tier-2';
  else if (roll < 0.5) annotations['platform-products/tier'] = 'tier-3';
  if (next() < 0.6) {
    annotations['pagerduty.com/service-id'] = `P${Math.floor(next() * 1e6)}`;
  }
  if (next() < 0.5) {
    annotations['backstage.io/techdocs-ref'] = 'dir:.';
  }
  if (next() < 0.3) annotations['platform-products/slo-availability'] = '99.9';
  if (next() < 0.2) {
    annotations['platform-products/golden-path'] = 'service@2.1.0';
  }
  if (messy) {
    annotations['platform-products/tier'] =
      MESSY_TIERS[Math.floor(next() * MESSY_TIERS.length)];
    annotations['example.com/empty'] = '';
  }
  return annotations;
}

function relationsAt(
  next: () => number,
  shape: CatalogShape,
  owner: string | undefined,
  parent: { ref: string } | undefined,
) {
  const relations: { type: string; targetRef: string }[] = [];
  if (owner) relations.push({ type: 'ownedBy', targetRef: owner });
  if (parent) relations.push({ type: 'partOf', targetRef: parent.ref });
  const { groups, domains, systems, total } = layout(shape);
  const first = groups + domains + systems;
  const dependencies = Math.floor(next() ** 3 * 9);
  for (let n = 0; n < dependencies; n++) {
    const target = first + skewed(next, total - first);
    const ref = refAt(target, shape);
    const type = ref.startsWith('api:') ? 'consumesApi' : 'dependsOn';
    relations.push({ type, targetRef: ref });
  }
  return relations;
}

/** From numbers of its own: the rest of a catalog is the same with and without a hub. */
function hubRelation(index: number, shape: CatalogShape, edits: number) {
  const { hub, seed } = shape;
  if (
    !hub ||
    edits % 2 === 1 ||
    !refAt(index, shape).startsWith('component:') ||
    random(seed * 2_000_003 + index)() >= hub.share
  ) {
    return [];
  }
  return [{ type: 'consumesApi', targetRef: refAt(hub.index, shape) }];
}

/** Versions that services name, the current one most often. */
const VERSIONS = ['@2.0.0', '@2.0.0', '@2.0.0', '@1.4.0', '@1.0.0', ''];

/**
 * What a service says of its golden path. From numbers of its own: the rest of a catalog is the same
 * with and without paths. Who was edited an odd number of times is one step further.
 */
function pathAnnotations(
  index: number,
  { paths = [], seed }: CatalogShape,
  edits: number,
): Record<string, string> {
  const next = random(seed * 3_000_017 + index);
  if (next() >= 0.4) return {};
  const path = paths[Math.floor(next() * paths.length)];
  const version = VERSIONS[Math.floor(next() * VERSIONS.length)];
  const isBuilt = next() < 0.8;
  const isLive = next() < 0.5 || edits % 2 === 1;
  return {
    'platform-products/golden-path': `${path}${version}`,
    ...(isBuilt && { 'ci.example.com/pipeline': 'shared' }),
    ...(isLive && { 'deploy.example.com/live': 'true' }),
  };
}

/**
 * Entity number `index`, as the catalog would answer it with the fields that a pass asks for.
 *
 * @param edits - how often the entity has been edited: a number that changes its text and etag
 */
export function entityAt(
  index: number,
  shape: CatalogShape,
  edits = 0,
): Entity {
  const next = random(shape.seed * 1_000_003 + index);
  const ref = refAt(index, shape);
  const { groups, domains, systems } = layout(shape);
  const [kind, rest] = [ref.slice(0, ref.indexOf(':')), ref.indexOf('/') + 1];
  const messy = next() < shape.messy;
  const isGroup = index < groups;
  const isDomain = !isGroup && index < groups + domains;
  const isSystem = !isGroup && !isDomain && index < groups + domains + systems;
  const unowned = isGroup || (messy && next() < 0.3);
  const owner = unowned
    ? undefined
    : `group:default/team-${skewed(next, groups)}`;
  let parent: { ref: string } | undefined;
  if (isSystem) {
    parent = { ref: refAt(groups + skewed(next, domains), shape) };
  } else if (!isGroup && !isDomain && next() < 0.9) {
    parent = { ref: refAt(groups + domains + skewed(next, systems), shape) };
  }
  const annotations = isGroup ? {} : annotationsAt(next, messy);
  if (shape.paths) {
    delete annotations['platform-products/golden-path'];
    if (kind === 'component') {
      Object.assign(annotations, pathAnnotations(index, shape, edits));
    }
  }
  if (edits > 0) annotations['example.com/edits'] = String(edits);
  const lifecycles = (messy ? MESSY_LIFECYCLES : LIFECYCLES).filter(
    lifecycle => lifecycle !== 'deprecated' || !shape.withoutDeprecated,
  );
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: kind === 'api' ? 'API' : kind[0].toUpperCase() + kind.slice(1),
    metadata: {
      namespace: 'default',
      name: ref.slice(rest),
      uid: `uid-${index}`,
      etag: `etag-${index}-${edits}`,
      title: next() < 0.3 ? `Title of ${ref.slice(rest)}` : undefined,
      description:
        'Takes orders from the shops, keeps them in order and tells the warehouse what to send where and when.',
      annotations,
      labels: { region: next() < 0.5 ? 'north' : 'south' },
      tags: [LANGUAGES[Math.floor(next() * LANGUAGES.length)], 'generated'],
      links: [{ url: 'https://runbooks.example/x', title: 'Runbook' }],
    },
    spec: {
      type: kind === 'component' && next() < 0.85 ? 'service' : 'library',
      lifecycle: lifecycles[Math.floor(next() * lifecycles.length)],
      owner: owner ?? (messy ? 'unknown' : ''),
    },
    relations: [
      ...relationsAt(next, shape, owner, parent),
      ...hubRelation(index, shape, edits),
    ],
  };
}
