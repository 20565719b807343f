// Packs the plugins, installs them into a freshly generated Backstage app by the steps of the
// README, builds its frontend, starts its backend and asks the API. See bench/README.md.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
/* eslint-disable @backstage/no-relative-monorepo-imports -- the scripts belong to no package */
import { assertPortsFree } from '../../scripts/ports.mjs';
import {
  startProcess,
  run as runProcess,
  stopAllOnSignal,
  stopProcess,
} from '../../scripts/processes.mjs';
import { temporaryFolder } from '../../scripts/temporaryFolder.mjs';
import { ensureToolchain } from '../../scripts/toolchain.mjs';
import {
  codeBlocksBelow,
  commandsOf,
  withBackendLines,
} from './installSteps.mjs';
import { faultsOf } from './packedPackage.mjs';

const root = resolve(import.meta.dirname, '../..');
const given = process.argv[2];
const work = given ? resolve(given) : temporaryFolder('install-');
const source = join(work, 'source');
const app = join(work, 'portal');
const port = 27007;
/** A first start compiles everything, reads the catalog and runs a pass, in milliseconds. */
const patience = 180_000;

/** Ports of our own, and the scorecard of the README beside the examples of the app. */
const checkConfig = `app: { baseUrl: 'http://localhost:${port}' }
backend: { baseUrl: 'http://localhost:${port}', listen: { port: ${port} } }
catalog:
  locations:
    - { type: file, target: ../../examples/entities.yaml }
    - { type: file, target: ../../examples/org.yaml, rules: [{ allow: [User, Group] }] }
    - { type: file, target: ../../examples/scorecard.yaml }
`;

function say(text) {
  process.stdout.write(`\n== ${text}\n`);
}

async function run(command, args, cwd, env) {
  const status = await runProcess(command, args, { cwd, env });
  if (status !== 0) {
    throw new Error(
      `${command} ${args.join(' ')} in ${cwd} ended with ${status}`,
    );
  }
}

/** Works on a copy, so that nothing is left in the repository even if this is killed. */
function copySources() {
  say(`Copying the repository to ${source}`);
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const { stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  const files = stdout.split('\0').filter(Boolean);
  if (files.length === 0) throw new Error(`${root} is no Git repository`);
  for (const file of files) {
    if (!existsSync(join(root, file))) continue;
    mkdirSync(dirname(join(source, file)), { recursive: true });
    copyFileSync(join(root, file), join(source, file));
  }
}

/** @returns by package name, where its tarball is */
async function pack(env) {
  say('Building and packing the plugins');
  await run('yarn', ['install', '--immutable'], source, env);
  await run('yarn', ['tsc'], source, env);
  await run('yarn', ['backstage-cli', 'repo', 'build'], source, env);
  const tarballs = {};
  for (const folder of readdirSync(join(source, 'plugins'))) {
    const plugin = join(source, 'plugins', folder);
    const manifest = readFileSync(join(plugin, 'package.json'), 'utf8');
    const { name, private: isPrivate } = JSON.parse(manifest);
    if (isPrivate) continue;
    const tarball = join(work, `${name}.tgz`);
    await run('yarn', ['pack', '--out', tarball], plugin, env);
    tarballs[name] = `file:${tarball}`;
    const faults = faultsOf(tarball);
    if (faults.length > 0) throw new Error(faults.join('\n'));
  }
  return tarballs;
}

async function generate(env) {
  say('Generating a Backstage app');
  const create = ['--yes', '@backstage/create-app@latest'];
  await run('npx', [...create, '--skip-install', '--path', app], work, {
    ...env,
    BACKSTAGE_APP_NAME: 'portal',
  });
  // The versions that the suite is tested with, not those that were published this minute.
  copyFileSync(join(root, 'yarn.lock'), join(app, 'yarn.lock'));
}

/** The steps of the README; only the place that the packages come from is another. */
async function followReadme(tarballs, env) {
  say('Following the README');
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const steps = codeBlocksBelow(readme, 'Add it to your Backstage');
  useTarballs(tarballs);
  for (const [command, ...words] of commandsOf(steps)) {
    const args = words.map(word =>
      word in tarballs ? `${word}@${tarballs[word]}` : word,
    );
    say([command, ...words].join(' '));
    await run(command, args, app, env);
  }
  const lines = textFor(steps, 'packages/backend/src/index.ts');
  const index = join(app, 'packages/backend/src/index.ts');
  writeFileSync(index, withBackendLines(readFileSync(index, 'utf8'), lines));
  const config = textFor(steps, 'app-config.yaml');
  writeFileSync(join(app, 'app-config.local.yaml'), config);
  const [scorecard] = codeBlocksBelow(readme, 'What a scorecard looks like');
  writeFileSync(join(app, 'examples/scorecard.yaml'), scorecard.text);
  writeFileSync(join(app, 'app-config.check.yaml'), checkConfig);
}

function textFor(steps, file) {
  const step = steps.find(one => one.file === file);
  if (!step) throw new Error(`The README says nothing about ${file}`);
  return step.text;
}

/** The plugins need each other, and no registry has these versions yet. */
function useTarballs(tarballs) {
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const file = join(app, 'package.json');
  const json = JSON.parse(readFileSync(file, 'utf8'));
  // The pins of this repository say what can be installed on this machine without a compiler.
  json.resolutions = { ...json.resolutions, ...own.resolutions, ...tarballs };
  json.dependenciesMeta = own.dependenciesMeta;
  writeFileSync(file, `${JSON.stringify(json, null, 2)}\n`);
}

async function buildFrontend(env) {
  say('Type check, and build of the frontend');
  await run('yarn', ['tsc'], app, env);
  await run('yarn', ['workspace', 'app', 'build'], app, env);
  const built = join(app, 'packages/app/dist/static');
  const found = readdirSync(built)
    .filter(file => file.endsWith('.js'))
    .some(file =>
      readFileSync(join(built, file), 'utf8').includes('platform-products'),
    );
  if (!found) {
    throw new Error('The frontend was built without the plugin');
  }
}

async function askBackend(env) {
  say('Starting the backend');
  await assertPortsFree([port]);
  const configs = ['app-config.yaml', 'app-config.local.yaml'];
  configs.push('app-config.check.yaml');
  const { child, exited } = startProcess(
    'yarn',
    [
      ...['workspace', 'backend', 'start'],
      ...configs.flatMap(file => ['--config', join(app, file)]),
    ],
    { cwd: app, env: { ...env, NODE_ENV: 'development' } },
  );
  const gone = exited.then(status => {
    throw new Error(`The backend ended with ${status}`);
  });
  try {
    return await Promise.race([firstAnswer(), gone]);
  } finally {
    gone.catch(() => {});
    await stopProcess(child);
  }
}

async function firstAnswer() {
  const origin = `http://localhost:${port}`;
  const deadline = Date.now() + patience;
  let last = 'nothing';
  while (Date.now() < deadline) {
    try {
      const answer = await readSuite(origin);
      if (answer.scorecard?.entities > 0) return answer;
      last = JSON.stringify(answer);
    } catch (error) {
      last = String(error);
    }
    await sleep(1_000);
  }
  throw new Error(`No scored entity within three minutes; last seen: ${last}`);
}

async function readSuite(origin) {
  const login = await fetch(`${origin}/api/auth/guest/refresh`, {
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
  });
  const { backstageIdentity } = await login.json();
  const headers = { authorization: `Bearer ${backstageIdentity.token}` };
  const get = async path => {
    const url = `${origin}/api/platform-products${path}`;
    const response = await fetch(url, { headers });
    if (!response.ok) throw new Error(`${url} answers ${response.status}`);
    return response.json();
  };
  const { items } = await get('/scorecards');
  const page = await fetch(`${origin}/platform-products`);
  if (!page.ok || !(await page.text()).includes('<div id="root">')) {
    throw new Error(`The frontend answers ${page.status}`);
  }
  return { status: await get('/status'), scorecard: items[0] };
}

stopAllOnSignal(1);
const ownEnv = await ensureToolchain(root);
const appEnv = {
  ...ownEnv,
  // In CI Yarn refuses to write a lock file, which a new app has to.
  YARN_ENABLE_IMMUTABLE_INSTALLS: 'false',
  // `yarn add` would ask a search service whether there are types, and die where it is not reached.
  YARN_TS_ENABLE_AUTO_TYPES: 'false',
};
try {
  mkdirSync(work, { recursive: true });
  copySources();
  const tarballs = await pack(ownEnv);
  await generate(appEnv);
  await followReadme(tarballs, appEnv);
  await buildFrontend(appEnv);
  const { status, scorecard } = await askBackend(appEnv);
  if (!given) {
    say(`Removing ${work}`);
    rmSync(work, { recursive: true, force: true });
  }
  say(
    `Works: ${status.entities} entities read, "${scorecard.title}" selects ${scorecard.entities}, state ${status.state}.`,
  );
} catch (error) {
  say(`Failed: ${error.message}\nSee ${work}`);
  process.exit(1);
}
