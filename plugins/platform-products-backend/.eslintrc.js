const { browserSide, inside } = require('../../scripts/lint/walls.cjs');

module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  restrictedImportPatterns: [...browserSide, ...inside],
});
