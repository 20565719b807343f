import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';

const plugins = join(dirname(fileURLToPath(import.meta.url)), '../../plugins');
const walls = [
  'no-restricted-imports',
  'no-restricted-syntax',
  'no-restricted-globals',
];

async function brokenWalls(plugin, code, file = 'src/example.ts') {
  const cwd = join(plugins, plugin);
  const eslint = new ESLint({ cwd });
  const [{ messages }] = await eslint.lintText(`${code}\n`, {
    filePath: join(cwd, file),
  });
  const fatal = messages.find(message => message.fatal);
  assert.equal(fatal, undefined, fatal?.message);
  return messages
    .filter(({ ruleId, severity }) => severity === 2 && walls.includes(ruleId))
    .map(({ message }) => message);
}

const importOf = name =>
  `import { thing } from '${name}';\nexport const used = thing;`;

const rooms = {
  'platform-products-core': {
    allowed: [
      'zod',
      '@marcbachmann/cel-js',
      're2js',
      'semver/functions/compare',
      'semver/functions/parse',
      '@backstage/filter-predicates',
      './other',
      '../tiers',
      '..',
    ],
    forbidden: [
      'node:fs',
      'fs',
      'zod/mini',
      'semver',
      'semver/functions/satisfies',
      '@backstage/errors',
      '@backstage/catalog-model',
      'backstage-plugin-platform-products-common',
      'lodash',
    ],
  },
  'platform-products-common': {
    allowed: [
      'backstage-plugin-platform-products-core',
      '@backstage/catalog-model',
      '@backstage/errors',
      '@backstage/plugin-permission-common',
      'zod',
    ],
    forbidden: [
      'node:fs',
      '@backstage/backend-plugin-api',
      '@backstage/core-plugin-api',
      'backstage-plugin-platform-products-backend',
      'react',
    ],
  },
  'platform-products-node': {
    allowed: [
      'backstage-plugin-platform-products-core',
      'backstage-plugin-platform-products-common',
      '@backstage/backend-plugin-api',
    ],
    forbidden: [
      'backstage-plugin-platform-products-backend',
      'knex',
      'react',
      '@backstage/plugin-catalog-node',
    ],
  },
  'platform-products-backend': {
    allowed: [
      'backstage-plugin-platform-products-core',
      'backstage-plugin-platform-products-node',
      'knex',
      'node:crypto',
      '@backstage/backend-plugin-api',
    ],
    forbidden: [
      'backstage-plugin-platform-products',
      'backstage-plugin-platform-products/alpha',
      'react',
      '@material-ui/core',
      '@backstage/core-plugin-api',
      '@backstage/plugin-catalog-react',
      'backstage-plugin-platform-products-core/src/tiers',
    ],
  },
  'catalog-backend-module-platform-products': {
    allowed: [
      'backstage-plugin-platform-products-core',
      'backstage-plugin-platform-products-node',
      '@backstage/plugin-catalog-node',
      '@backstage/backend-plugin-api',
    ],
    forbidden: [
      'backstage-plugin-platform-products-backend',
      'backstage-plugin-platform-products',
      '@backstage/plugin-catalog-backend',
      'knex',
      'react',
    ],
  },
  'scaffolder-backend-module-platform-products': {
    allowed: [
      'backstage-plugin-platform-products-core',
      'backstage-plugin-platform-products-common',
      '@backstage/plugin-scaffolder-node',
      '@backstage/plugin-catalog-node',
      'yaml',
      'node:fs/promises',
    ],
    forbidden: [
      'backstage-plugin-platform-products-backend',
      'backstage-plugin-platform-products',
      '@backstage/plugin-scaffolder-backend',
      'zod',
      'knex',
      'react',
    ],
  },
  'search-backend-module-platform-products': {
    allowed: [
      'backstage-plugin-platform-products-common',
      'backstage-plugin-platform-products-node',
      '@backstage/plugin-search-backend-node/alpha',
      'node:stream',
    ],
    forbidden: [
      'backstage-plugin-platform-products-backend',
      'backstage-plugin-platform-products-core',
      '@backstage/plugin-catalog-node',
      'knex',
      'react',
    ],
  },
  'platform-products': {
    allowed: [
      'backstage-plugin-platform-products-core',
      'backstage-plugin-platform-products-common',
      '@material-ui/core',
      '@backstage/core-plugin-api',
    ],
    forbidden: [
      'backstage-plugin-platform-products-backend',
      'backstage-plugin-platform-products-node',
      '@backstage/backend-plugin-api',
      '@backstage/plugin-catalog-node',
      'node:fs',
      'knex',
      'backstage-plugin-platform-products-common/src/wire',
    ],
  },
};

for (const [plugin, { allowed, forbidden }] of Object.entries(rooms)) {
  describe(`the walls of ${plugin}`, () => {
    for (const name of allowed) {
      it(`let it import '${name}'`, async () => {
        assert.deepEqual(await brokenWalls(plugin, importOf(name)), []);
      });
    }
    for (const name of forbidden) {
      it(`keep '${name}' out`, async () => {
        assert.notDeepEqual(await brokenWalls(plugin, importOf(name)), []);
      });
    }
  });
}

describe('the purity of the core', () => {
  const core = 'platform-products-core';
  const impure = {
    'the current time': 'export const now = () => new Date();',
    'the current time in milliseconds': 'export const now = () => Date.now();',
    'the current time as text': 'export const now = () => Date();',
    'random numbers': 'export const dice = () => Math.random();',
    'asynchronous functions': 'export async function later() {}',
    promises: 'export const later = () => new Promise(() => {});',
    classes: 'export class Thing {}',
    'the environment': 'export const home = () => process.env.HOME;',
    timers: 'export const later = () => setTimeout(() => {}, 1);',
    're-exports from elsewhere': "export * from 'node:path';",
    'imports while running': "export const path = () => import('node:path');",
    'CommonJS imports': "export const path = () => require('node:path');",
  };
  for (const [what, code] of Object.entries(impure)) {
    it(`keeps out ${what}`, async () => {
      assert.notDeepEqual(await brokenWalls(core, code), []);
    });
  }

  it('lets a date be read from its argument', async () => {
    const code = 'export const read = (text: string) => new Date(text);';
    assert.deepEqual(await brokenWalls(core, code), []);
  });

  it('lets tests use what they need', async () => {
    const code = `${importOf('node:fs')}\nexport const now = () => Date.now();`;
    assert.deepEqual(await brokenWalls(core, code, 'src/example.test.ts'), []);
  });
});
