const {
  family,
  onlyImports,
  testSyntax,
} = require('../../scripts/lint/walls.cjs');

module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  restrictedSrcSyntax: onlyImports(
    `${family}-core`,
    `${family}-common`,
    `${family}-node`,
    '@backstage/backend-plugin-api',
    '@backstage/catalog-client',
    '@backstage/catalog-model',
    '@backstage/catalog-model/alpha',
    '@backstage/plugin-catalog-common',
    '@backstage/plugin-catalog-node',
    '@backstage/types',
    'node:crypto',
  ),
  restrictedTestSyntax: testSyntax,
});
