import type { ProposeTier } from 'backstage-plugin-platform-products-common';
import { type Persona, personas } from '../personas/personas';
import { personaClient } from './personaClient';
import type { Seed } from './Seed';

interface Tagging {
  by: Persona;
  proposal: ProposeTier;
  /** What Sam, the only one who may, says to it; without it the proposal waits. */
  decision?: ['approve' | 'reject', reason: string];
}

const DOCS = 'https://docs.harbourlane.example';
const component = (name: string) => `component:default/${name}`;

/** Who would have which tier, and why. */
const taggings: Tagging[] = [
  {
    by: 'pm',
    proposal: {
      entityRef: component('feature-flags'),
      tier: 'tier-2',
      reason:
        'When the switches do not answer, checkout falls back to those of last night.',
      evidence: `${DOCS}/incidents/2026-08-19-stale-flags`,
    },
    decision: [
      'approve',
      'Two incidents in a quarter say the same. Please name a rota.',
    ],
  },
  {
    by: 'developer',
    proposal: {
      entityRef: component('storefront-bff'),
      tier: 'tier-3',
      reason: 'The shop window can be old for a while.',
    },
    decision: [
      'reject',
      'Nobody reaches the checkout without it. Take the old annotation out of the file instead.',
    ],
  },
  {
    by: 'developer',
    proposal: {
      entityRef: component('basket'),
      tier: 'tier-2',
      reason:
        'Orders in one step work without a basket; the checkout itself goes on.',
      evidence: `${DOCS}/load-tests/checkout-without-basket`,
    },
  },
  {
    by: 'sre',
    proposal: {
      entityRef: component('address-book'),
      tier: 'tier-2',
      reason: 'It has no tier, and the checkout reads its database.',
    },
  },
];

const reviewed = [
  'checkout-api',
  'payment-adapter',
  'tracking-api',
  'ledger',
].map(component);

/**
 * Tiers that people of the example company have proposed, decided on and confirmed, by the API. What
 * is there already is left alone, whoever did it.
 */
export async function tagAsPeople({ discovery }: Seed): Promise<void> {
  const sam = personaClient(discovery, 'sre');
  for (const { by, proposal, decision } of taggings) {
    const { items } = await sam.getTierAssignments({
      entityRef: proposal.entityRef,
      limit: 1,
    });
    const assignment =
      items[0] ?? (await personaClient(discovery, by).proposeTier(proposal));
    const isWaiting =
      assignment.state === 'proposed' && assignment.proposedBy === personas[by];
    if (decision && isWaiting) {
      const [command, reason] = decision;
      await sam.decideTier(assignment.id, command, { reason });
    }
  }
  const tiers = await Promise.all(reviewed.map(ref => sam.getEntityTier(ref)));
  const entityRefs = tiers
    .filter(({ reviewedAt }) => reviewedAt === undefined)
    .map(({ entityRef }) => entityRef);
  if (entityRefs.length > 0) {
    await sam.confirmTiers({
      entityRefs,
      reason: 'Looked at with the teams, after the incidents of this quarter.',
    });
  }
}
