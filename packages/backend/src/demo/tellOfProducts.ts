import type { PublishRelease } from 'backstage-plugin-platform-products-common';
import type { Persona } from '../personas/personas';
import { refOf } from './pastComponents';
import { personaClient } from './personaClient';
import type { Seed } from './Seed';

const releases: [product: string, release: PublishRelease][] = [
  [
    'telemetry-kit',
    {
      version: '4.2.0',
      title: 'Traces of batch jobs',
      notes: `A job is **one trace** from its first record to its last, however often it is retried.

- Name it with \`telemetry.job('nightly-invoices')\`; the rest is found out.
- Jobs that never ended are on the dashboard *Lost work*.

[How to move a job](https://docs.harbourlane.example/telemetry-kit/jobs)`,
    },
  ],
  [
    'lane-deploy',
    {
      version: '2026.11',
      title: 'A way back in one minute',
      notes: `Every release keeps the one before it **warm for an hour**.

1. \`lane back\` sends the traffic there, without a build.
2. Whoever is on call is told, with what was taken back.

Services with a database: read [what does not go back](https://docs.harbourlane.example/lane-deploy/back) first.`,
    },
  ],
];

/** Who opened the page of which product. */
const visits: [Persona, string[]][] = [
  ['developer', ['lane-deploy', 'telemetry-kit', 'design-system', 'edge']],
  ['pm', ['lane-deploy', 'jenkins', 'feature-flags', 'edge']],
  ['sre', ['lane-deploy', 'telemetry-kit']],
];

/** Why a component does not use a product that is meant for it. */
const notes: [Persona, product: string, component: string, text: string][] = [
  [
    'pm',
    'lane-deploy',
    'belt-controller',
    'Runs on the belts themselves, which take an image by USB stick only. Not before the new controllers.',
  ],
  [
    'pm',
    'telemetry-kit',
    'sort-planner',
    'Waits for the kit for Python, planned for the first quarter.',
  ],
];

/** What people say about products and golden paths, by the API. */
export async function tellOfProducts({ discovery }: Seed): Promise<void> {
  for (const [persona, products] of visits) {
    const client = personaClient(discovery, persona);
    for (const product of products) await client.noteProductVisit(product);
  }
  for (const [persona, product, component, text] of notes) {
    await personaClient(discovery, persona).setAdoptionNote(
      product,
      refOf(component),
      { text },
    );
  }
  await personaClient(discovery, 'developer').setLeavingReason(
    'jvm-service',
    refOf('shipment-orders'),
    {
      reason:
        'We write it anew on Node, where the rest of the checkout is. Until then nobody wants to follow two paths.',
    },
  );
  const priya = personaClient(discovery, 'pm');
  for (const [product, release] of releases) {
    await priya.publishRelease(product, release);
  }
}
