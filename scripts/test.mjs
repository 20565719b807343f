/*
 * `npm test`: every check of the repository, one section after another, also after one that failed.
 * `npm test -- --only lint,unit` runs some of them. The last line counts what passed, failed and was
 * skipped: tests one by one, a check without tests of its own (formatting, types …) as one.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './dependencies.mjs';
import { runMain } from './failure.mjs';
import { stopAllOnSignal } from './processes.mjs';
import { browserSection } from './sections/browser.mjs';
import { commandSection } from './sections/command.mjs';
import { scriptsSection } from './sections/scripts.mjs';
import { unitSection } from './sections/unit.mjs';
import { runSections, selectSections } from './sections/sections.mjs';
import { ensureToolchain } from './toolchain.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const sections = [
  commandSection('format', 'Formatting', ['yarn', 'prettier:check']),
  commandSection('lint', 'Lint, with the walls between packages', [
    'yarn',
    'lint:all',
  ]),
  commandSection('manifests', 'Manifests of the packages', [
    'yarn',
    'fix',
    '--check',
  ]),
  scriptsSection,
  commandSection('types', 'Types', ['yarn', 'tsc']),
  unitSection,
  commandSection('build', 'Production build of packages, app and backend', [
    'yarn',
    'build:all',
  ]),
  commandSection('api', 'API reports up to date', [
    'yarn',
    'api-reports',
    '--ci',
  ]),
  browserSection,
];

runMain(async () => {
  stopAllOnSignal(130);
  const selected = selectSections(sections, process.argv.slice(2));
  const tools = await ensureToolchain(root);
  await ensureDependencies(root, tools);
  return runSections(selected, { root, env: { ...tools, CI: '1' } });
});
