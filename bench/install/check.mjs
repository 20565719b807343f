// Installs the packed plugins into a freshly generated Backstage app by the steps of
// docs/installation.md, starts it and asks the API how it is. Takes about five minutes.
//
//   yarn node bench/install/check.mjs [folder]
//
// The folder (default: a new temporary one) is left behind to look at.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const work = resolve(
  process.argv[2] ?? mkdtempSync(join(tmpdir(), 'platform-products-install-')),
);
const app = join(work, 'portal');
const port = 27007;

const plugins = {
  'platform-products-core': [],
  'platform-products-common': [],
  'platform-products-node': [],
  'platform-products-backend': ['backend'],
  'catalog-backend-module-platform-products': ['backend'],
  'platform-products': ['app'],
};

function say(text) {
  process.stdout.write(`\n== ${text}\n`);
}

function run(command, args, cwd) {
  const { status } = spawnSync(command, args, {
    cwd,
    stdio: ['pipe', 'inherit', 'inherit'],
    input: 'portal\n',
    env: { ...process.env, CI: 'true' },
  });
  if (status !== 0) {
    throw new Error(
      `${command} ${args.join(' ')} in ${cwd} ended with ${status}`,
    );
  }
}

function editJson(file, edit) {
  const json = JSON.parse(readFileSync(file, 'utf8'));
  edit(json);
  writeFileSync(file, `${JSON.stringify(json, null, 2)}\n`);
}

function pack() {
  say('Building and packing the plugins');
  mkdirSync(work, { recursive: true });
  run('yarn', ['tsc'], root);
  run('yarn', ['backstage-cli', 'repo', 'build'], root);
  return Object.fromEntries(
    Object.keys(plugins).map(folder => {
      const tarball = join(work, `${folder}.tgz`);
      run('yarn', ['pack', '--out', tarball], join(root, 'plugins', folder));
      return [`backstage-plugin-${folder}`, `file:${tarball}`];
    }),
  );
}

function generate() {
  say('Generating a Backstage app');
  const create = ['--yes', '@backstage/create-app@latest'];
  run('npx', [...create, '--skip-install', '--path', app], work);
}

function addPlugins(tarballs) {
  say('Adding the plugins');
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  editJson(join(app, 'package.json'), json => {
    // The pins of our own package.json are for gaps of the registry, not for the suite.
    Object.assign(json.resolutions, own.resolutions, tarballs);
    json.dependenciesMeta = own.dependenciesMeta;
  });
  for (const [folder, targets] of Object.entries(plugins)) {
    const name = `backstage-plugin-${folder}`;
    for (const target of targets) {
      editJson(join(app, 'packages', target, 'package.json'), json => {
        json.dependencies[name] = tarballs[name];
      });
    }
  }
  const backend = join(app, 'packages/backend/src/index.ts');
  const source = readFileSync(backend, 'utf8');
  writeFileSync(
    backend,
    source.replace(
      'backend.start();',
      `backend.add(import('backstage-plugin-platform-products-backend'));
backend.add(import('backstage-plugin-catalog-backend-module-platform-products'));
backend.start();`,
    ),
  );
  writeFileSync(
    join(app, 'app-config.local.yaml'),
    `app: { baseUrl: 'http://localhost:${port}' }
backend: { baseUrl: 'http://localhost:${port}', listen: { port: ${port} } }
integrations: { github: [] }
catalog:
  rules: [{ allow: [Component, System, API, Resource, Location, Template, User, Group, Scorecard] }]
  locations:
    - { type: file, target: ../../examples/entities.yaml }
    - { type: file, target: ../../examples/org.yaml }
    - { type: file, target: ../../examples/scorecard.yaml }
`,
  );
  writeFileSync(
    join(app, 'examples/scorecard.yaml'),
    `apiVersion: platform-products/v1alpha1
kind: Scorecard
metadata: { name: first, title: First scorecard }
spec:
  owner: group:default/guests
  appliesTo: { kind: Component }
  levels: [{ name: bronze, title: Bronze }]
  checks:
    - name: owned
      title: Has an owner
      level: bronze
      expect: "relations.exists(r, r.type == 'ownedBy')"
`,
  );
  run('yarn', ['install'], app);
}

async function ask() {
  say('Type check, build and start');
  run('yarn', ['tsc'], app);
  run('yarn', ['workspace', 'app', 'build'], app);
  const backend = spawn('yarn', ['workspace', 'backend', 'start'], {
    cwd: app,
    stdio: 'inherit',
    detached: true,
    env: { ...process.env, NODE_ENV: 'development' },
  });
  try {
    return await firstAnswer();
  } finally {
    process.kill(-backend.pid);
  }
}

async function firstAnswer() {
  const origin = `http://localhost:${port}`;
  const deadline = Date.now() + 180_000;
  while (Date.now() < deadline) {
    try {
      const login = await fetch(`${origin}/api/auth/guest/refresh`, {
        headers: { 'X-Requested-With': 'XMLHttpRequest' },
      });
      const { backstageIdentity } = await login.json();
      const headers = { authorization: `Bearer ${backstageIdentity.token}` };
      const get = async path =>
        (
          await fetch(`${origin}/api/platform-products${path}`, { headers })
        ).json();
      const { items } = await get('/scorecards');
      if (items[0]?.entities > 0) {
        return { status: await get('/status'), scorecard: items[0] };
      }
    } catch {
      // Not up yet.
    }
    await new Promise(done => {
      setTimeout(done, 1000);
    });
  }
  throw new Error('No scored entity within three minutes');
}

const tarballs = pack();
generate();
addPlugins(tarballs);
const { status, scorecard } = await ask();
say(
  `Works: ${status.entities} entities read, "${scorecard.title}" selects ${scorecard.entities}, state ${status.state}. See ${app}`,
);
