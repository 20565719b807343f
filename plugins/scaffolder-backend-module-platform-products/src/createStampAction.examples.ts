import { stringify } from 'yaml';

const action = 'platform-products:golden-path:stamp';
const example = (
  description: string,
  name: string,
  input: Record<string, unknown>,
) => ({
  description,
  example: stringify({ steps: [{ id: 'stamp', name, action, input }] }),
});

/** Shown by the scaffolder, and run as tests. */
export const examples = [
  example(
    'Stamp every component of catalog-info.yaml with the current version of a golden path.',
    'Stamp the golden path',
    { path: 'node-service' },
  ),
  example(
    'Stamp one entity of another file with the version that the template was written for.',
    'Stamp the service',
    {
      path: 'node-service',
      version: '3.1.0',
      catalogInfoPath: './service/catalog-info.yaml',
      entityRef: 'component:default/orders',
    },
  ),
  example(
    'Stamp only, for example when a running service is brought onto a golden path.',
    'Stamp the golden path',
    { path: 'node-service', reportStart: false },
  ),
];
