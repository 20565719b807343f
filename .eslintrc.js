const { createConfig } = require('@backstage/cli/config/eslint-factory');

// Applies to scripts/ and e2e-tests/; every package has a configuration of its own.
module.exports = createConfig(__dirname, {
  root: true,
  parserOptions: { ecmaVersion: 2022 },
  env: { node: true, jest: false },
  rules: { 'no-console': 'off', 'jest/no-export': 'off' },
});
