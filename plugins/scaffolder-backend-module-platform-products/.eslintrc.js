const {
  family,
  onlyImports,
  testSyntax,
} = require('../../scripts/lint/walls.cjs');

module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  restrictedSrcSyntax: onlyImports(
    `${family}-core`,
    `${family}-common`,
    '@backstage/backend-plugin-api',
    '@backstage/catalog-model',
    '@backstage/errors',
    '@backstage/plugin-catalog-node',
    '@backstage/plugin-scaffolder-node',
    'node:fs/promises',
    'node:util',
    'yaml',
  ),
  restrictedTestSyntax: testSyntax,
});
