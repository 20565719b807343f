import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { explainFailedInstall, requireDiskSpace } from './diagnosis.mjs';
import { Failure } from './failure.mjs';
import { run } from './processes.mjs';

/** node_modules takes 1.4 GB and Yarn's cache about as much again. */
const neededMegabytes = 3_000;

function readWorkspaces(root) {
  const { workspaces } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  return workspaces.flatMap(pattern => {
    if (!pattern.endsWith('/*')) {
      return [pattern];
    }
    const parent = pattern.slice(0, -2);
    return readdirSync(join(root, parent))
      .map(name => `${parent}/${name}`)
      .sort();
  });
}

/** Changes with everything that decides what an install puts into node_modules. */
export function dependencyDigest(root) {
  const files = [
    'yarn.lock',
    '.yarnrc.yml',
    'package.json',
    ...readWorkspaces(root).map(folder => `${folder}/package.json`),
  ];
  const hash = createHash('sha256').update(
    `${process.platform}-${process.arch}`,
  );
  for (const file of files.filter(name => existsSync(join(root, name)))) {
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

const stampOf = root => join(root, 'node_modules', '.installed-for');

export function needsInstall(root) {
  const stamp = stampOf(root);
  return (
    !existsSync(stamp) || readFileSync(stamp, 'utf8') !== dependencyDigest(root)
  );
}

/** Fails with one sentence when this user may not write into the repository. */
export function requireWritable(root) {
  try {
    accessSync(root, constants.W_OK);
  } catch {
    throw new Failure(
      `The folder ${root} is not writable: copy the repository to a folder of yours, or change its permissions.`,
    );
  }
}

/** Installs the locked dependencies, only if they changed since the last time. */
export async function ensureDependencies(root, env) {
  if (!needsInstall(root)) {
    return;
  }
  requireWritable(root);
  if (!existsSync(join(root, 'node_modules'))) {
    requireDiskSpace(root, neededMegabytes);
    console.log(
      'Installing dependencies, two to five minutes the first time …',
    );
  } else {
    console.log('Bringing dependencies up to date …');
  }
  rmSync(stampOf(root), { force: true });
  const code = await run('yarn', ['install', '--immutable'], {
    cwd: root,
    env,
  });
  if (code !== 0) {
    throw new Failure(explainFailedInstall(root, 'yarn install --immutable'));
  }
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(stampOf(root), dependencyDigest(root));
}
