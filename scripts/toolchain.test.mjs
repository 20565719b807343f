import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { environmentWith, missingTools } from './toolchain.mjs';

const packageJson = {
  engines: { node: '22 || 24' },
  packageManager: 'yarn@4.13.0',
};

describe('the toolchain', () => {
  it('uses the Node and Yarn of the machine where they fit', () => {
    for (const node of ['v22.11.0', 'v24.1.0']) {
      assert.deepEqual(missingTools({ node, yarn: '4.9.1' }, packageJson), []);
    }
  });

  it('fetches the pinned Node where the own one is too old, too new or missing', () => {
    for (const node of ['v20.20.2', 'v25.0.0', '']) {
      const [tool, ...others] = missingTools(
        { node, yarn: '4.13.0' },
        packageJson,
      );
      assert.match(tool, /^node@24\.\d+\.\d+$/);
      assert.deepEqual(others, []);
    }
  });

  it('fetches the Yarn that the repository names where there is none of its major version', () => {
    for (const yarn of ['1.22.22', '']) {
      assert.deepEqual(missingTools({ node: 'v24.1.0', yarn }, packageJson), [
        '@yarnpkg/cli-dist@4.13.0',
      ]);
    }
  });

  it('puts its folders first on PATH and drops what npm put into the environment', () => {
    const env = environmentWith(['/tools'], {
      PATH: '/usr/bin',
      HOME: '/home/ada',
      npm_config_user_agent: 'npm/11',
      npm_lifecycle_event: 'start',
    });
    assert.deepEqual(env, { PATH: '/tools:/usr/bin', HOME: '/home/ada' });
  });
});
