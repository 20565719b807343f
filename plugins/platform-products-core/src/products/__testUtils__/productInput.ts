import type { EntityInput, Json } from '../../entity/EntityInput';
import { loadPlatformProduct } from '../loadPlatformProduct';
import type { PlatformProduct } from '../types';

type Parts = { [key: string]: Json | undefined };

/** A platform product that can be loaded. */
export const productSpec = {
  owner: 'platform',
  lifecycle: 'production',
  tier: 'tier-1',
  domain: 'delivery',
  capability: 'Continuous integration',
  maturity: 'generally available',
  valueProposition: 'Builds **fast**.',
  parts: ['component:ci', 'API:default/CI-jobs', 'component:default/ci'],
  support: {
    channel: '#ci',
    docs: 'https://docs.example/ci',
    oncall: 'ci-primary',
  },
  goldenPaths: ['node-service'],
  adoption: {
    eligible: { kind: 'Component', 'spec.type': 'service' },
    target: 0.8,
  },
  slos: [
    {
      name: 'availability',
      objective: 99.95,
      window: '28d',
      fact: 'slo.ci.availability',
    },
  ],
} satisfies Parts;

/** The entity of a platform product. */
export function productInput(
  spec: Parts = {},
  name = 'ci',
  namespace = 'default',
): EntityInput {
  return {
    ref: `platformproduct:${namespace}/${name}`.toLowerCase(),
    kind: 'PlatformProduct',
    namespace,
    name,
    title: name,
    entity: {
      apiVersion: 'platform-products/v1alpha1',
      kind: 'PlatformProduct',
      metadata: { name, title: 'CI' },
      spec: { ...productSpec, ...spec },
      relations: [],
    },
  };
}

/** A product that was loaded. */
export function productOf(spec: Parts = {}, name?: string): PlatformProduct {
  const { product, problems } = loadPlatformProduct(productInput(spec, name));
  if (!product) {
    throw new Error(problems.map(({ message }) => message).join('\n'));
  }
  return product;
}
