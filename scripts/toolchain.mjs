import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { explainFailedInstall, requireDiskSpace } from './diagnosis.mjs';
import { Failure } from './failure.mjs';
import { run } from './processes.mjs';

/** Fetched where the machine's own Node is neither 22 nor 24. Yarn's pin is `packageManager`. */
const pinnedNode = '24.21.0';
/** Node and Yarn unpacked, and npm's cache of both. */
const neededMegabytes = 400;
/** The package `node` puts the binary in place with an install script, which npm asks to allow. */
const toolManifest = { private: true, allowScripts: { node: true } };

function answerOf(command, args, { cwd, env }) {
  const { status, stdout } = spawnSync(command, args, {
    cwd,
    env: { ...env, COREPACK_ENABLE_DOWNLOAD_PROMPT: '0' },
    encoding: 'utf8',
    timeout: 15_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout.trim() : '';
}

const major = version => /^v?(\d+)\./.exec(version)?.[1];

/** Which pinned tools are missing, given what the machine answers for its own. */
export function missingTools({ node, yarn }, packageJson) {
  const pinnedYarn = packageJson.packageManager.split('@')[1];
  const nodeMajors = packageJson.engines.node.split('||').map(m => m.trim());
  return [
    ...(nodeMajors.includes(major(node)) ? [] : [`node@${pinnedNode}`]),
    ...(major(yarn) === major(pinnedYarn)
      ? []
      : [`@yarnpkg/cli-dist@${pinnedYarn}`]),
  ];
}

/**
 * The environment of this process with some folders first on PATH, and without the settings that
 * `npm start` and `npm test` leave in it: what they start is not npm's.
 */
export function environmentWith(folders, env = process.env) {
  const own = Object.entries(env).filter(([name]) => !/^npm_/i.test(name));
  return {
    ...Object.fromEntries(own),
    PATH: [...folders, env.PATH].join(delimiter),
  };
}

function readTools(root, env) {
  const options = { cwd: root, env };
  return {
    node: answerOf('node', ['--version'], options),
    yarn: answerOf('yarn', ['--version'], options),
  };
}

async function fetchTools(folder, tools) {
  console.log(`Fetching ${tools.join(' and ')} into .toolchain/ …`);
  mkdirSync(folder, { recursive: true });
  requireDiskSpace(folder, neededMegabytes);
  writeFileSync(join(folder, 'package.json'), JSON.stringify(toolManifest));
  const flags = ['--no-audit', '--no-fund', '--fetch-retries=1'];
  const args = ['install', '--prefix', folder, '--ignore-scripts=false'];
  args.push(...flags, ...tools);
  if ((await run('npm', args, { cwd: folder })) !== 0) {
    throw new Failure(explainFailedInstall(folder, 'npm install'));
  }
}

/**
 * Makes Node and Yarn fit: the machine's own where they do, else the pinned ones in `.toolchain/`.
 *
 * @returns the environment in which every tool of the repository runs
 */
export async function ensureToolchain(root) {
  const packageJson = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const bin = join(root, 'node_modules', '.bin');
  const own = environmentWith([bin]);
  if (missingTools(readTools(root, own), packageJson).length === 0) {
    return own;
  }
  const folder = join(root, '.toolchain');
  const env = environmentWith([join(folder, 'node_modules', '.bin'), bin]);
  const missing = missingTools(readTools(root, env), packageJson);
  if (missing.length > 0) {
    await fetchTools(folder, missing);
  }
  const still = missingTools(readTools(root, env), packageJson);
  if (still.length > 0) {
    throw new Failure(
      `${still.join(
        ' and ',
      )} does not run on this machine: install Node 24 and Yarn 4 yourself and try again.`,
    );
  }
  return env;
}
