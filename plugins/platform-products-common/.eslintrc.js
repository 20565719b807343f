const {
  family,
  onlyImports,
  testSyntax,
} = require('../../scripts/lint/walls.cjs');

module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  restrictedSrcSyntax: onlyImports(
    `${family}-core`,
    '@backstage/catalog-model',
    '@backstage/errors',
    '@backstage/plugin-permission-common',
    'zod',
  ),
  restrictedTestSyntax: testSyntax,
});
