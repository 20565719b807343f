const {
  onlyImports,
  pure,
  testSyntax,
} = require('../../scripts/lint/walls.cjs');

module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  restrictedSrcSyntax: [
    ...onlyImports(
      '@backstage/filter-predicates',
      '@marcbachmann/cel-js',
      're2js',
      'semver/functions/compare',
      'semver/functions/parse',
      'zod',
    ),
    ...pure.syntax,
  ],
  restrictedTestSyntax: testSyntax,
  rules: { 'no-restricted-globals': ['error', ...pure.globals] },
  testRules: { 'no-restricted-globals': 'off' },
});
