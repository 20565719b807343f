import type { MigrationChange } from 'backstage-plugin-platform-products-common';
import type { Persona } from '../personas/personas';
import { personaClient } from './personaClient';
import { type Seed, SHIPMENTS_NOTICE } from './Seed';

const HTTP_CLIENT_NOTICE = 'metadata.component.default.legacy-http-client';

/** Who said what about moving; the consumers that are not named have not been heard of. */
const answers: [Persona, string, string, MigrationChange][] = [
  [
    'developer',
    SHIPMENTS_NOTICE,
    'storefront-bff',
    { state: 'planned', plannedFor: '2027-01-15T00:00:00Z' },
  ],
  ['pm', SHIPMENTS_NOTICE, 'invoice-builder', { state: 'acknowledged' }],
  ['pm', SHIPMENTS_NOTICE, 'claims-intake', { state: 'in-progress' }],
  [
    'pm',
    SHIPMENTS_NOTICE,
    'delivery-notifier',
    { state: 'blocked', note: 'Version 2 has no web hooks yet.' },
  ],
  ['pm', HTTP_CLIENT_NOTICE, 'depot-console', { state: 'acknowledged' }],
];

/** The answers of teams to the notices of the examples, by the API. */
export async function answerAsTeams({ discovery }: Seed): Promise<void> {
  for (const [persona, notice, component, change] of answers) {
    await personaClient(discovery, persona).setMigration(
      notice,
      `component:default/${component}`,
      change,
    );
  }
}
