const {
  family,
  onlyImports,
  testSyntax,
} = require('../../scripts/lint/walls.cjs');

module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  restrictedSrcSyntax: onlyImports(
    `${family}-common`,
    `${family}-node`,
    '@backstage/backend-plugin-api',
    '@backstage/plugin-catalog-common/alpha',
    '@backstage/plugin-search-backend-module-catalog',
    '@backstage/plugin-search-backend-node',
    '@backstage/plugin-search-backend-node/alpha',
    '@backstage/plugin-search-common',
    'node:stream',
  ),
  restrictedTestSyntax: testSyntax,
});
