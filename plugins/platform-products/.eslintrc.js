const { inside, serverSide } = require('../../scripts/lint/walls.cjs');

module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  restrictedImportPatterns: [...serverSide, ...inside],
});
