import type { EntityInput, Json } from '../../entity/EntityInput';
import { loadGoldenPath } from '../loadGoldenPath';
import type { GoldenPath } from '../types';

type Parts = { [key: string]: Json | undefined };

/** A golden path of four steps that can be loaded. */
export const pathSpec = {
  owner: 'platform',
  appliesTo: { kind: 'Component', 'spec.type': 'service' },
  version: '3.2.0',
  templates: ['node-service'],
  product: 'paved-road',
  steps: [
    {
      name: 'registered',
      title: 'Is in the catalog',
      why: 'Others must find it.',
      expect: 'has(entity.metadata.description)',
      remedy: { text: 'Describe it.', url: 'https://docs.example/x' },
    },
    {
      name: 'built',
      title: 'Builds on the shared pipeline',
      expect: "'ci' in annotations",
      milestone: 'onboarded',
    },
    {
      name: 'observed',
      expect: "facts['slo.availability'] >= 99.0",
    },
    {
      name: 'live',
      title: 'Runs in production',
      expect: "entity.spec.lifecycle == 'production'",
      milestone: 'first-value',
    },
  ],
  changes: [
    { version: '3.1.0', notes: 'Health checks.' },
    { version: '3.2.0', date: '2026-10-01', notes: 'Node **24**.' },
    { version: '2.0.0', notes: 'A new pipeline.' },
    { version: '3.1.1', notes: 'A fix.' },
  ],
} satisfies Parts;

/** The entity of a golden path. */
export function pathInput(
  spec: Parts = {},
  name = 'node-service',
  namespace = 'default',
): EntityInput {
  return {
    ref: `goldenpath:${namespace}/${name}`.toLowerCase(),
    kind: 'GoldenPath',
    namespace,
    name,
    title: name,
    entity: {
      apiVersion: 'platform-products/v1alpha1',
      kind: 'GoldenPath',
      metadata: { name, namespace, annotations: { any: 'thing' } },
      spec: { ...pathSpec, ...spec },
      relations: [],
    },
  };
}

/** A path that was loaded. */
export function pathOf(spec: Parts = {}, name?: string): GoldenPath {
  const { path, problems } = loadGoldenPath(pathInput(spec, name));
  if (!path) {
    throw new Error(problems.map(({ message }) => message).join('\n'));
  }
  return path;
}

/** A component as the catalog has it. */
export function serviceInput(parts: {
  metadata?: Parts;
  spec?: Parts;
  relations?: { type: string; targetRef: string }[];
}): EntityInput {
  return {
    ref: 'component:default/orders',
    kind: 'Component',
    namespace: 'default',
    name: 'orders',
    title: 'Orders',
    entity: {
      kind: 'Component',
      metadata: { name: 'orders', ...parts.metadata },
      spec: { type: 'service', ...parts.spec },
      relations: parts.relations,
    },
  };
}
