import { spawnSync } from 'node:child_process';
import { statfsSync } from 'node:fs';
import { Failure } from './failure.mjs';

/** Below this an install that failed has most likely failed for want of space. */
const nearlyFullMegabytes = 50;

export function freeMegabytes(folder) {
  const { bavail, bsize } = statfsSync(folder);
  return Math.floor((bavail * bsize) / 1024 / 1024);
}

/** Fails with one sentence when less than `needed` megabytes are free, before work starts. */
export function requireDiskSpace(folder, needed, free = freeMegabytes(folder)) {
  if (free < needed) {
    throw new Failure(
      `Not enough disk space for ${folder}: ${needed} MB needed, ${free} MB free.`,
    );
  }
}

function askNpm(...args) {
  return spawnSync('npm', args, {
    encoding: 'utf8',
    timeout: 20_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** Whether npm reaches its registry, with the proxy and certificates that npm uses. */
function readRegistry() {
  const url = askNpm('config', 'get', 'registry').stdout?.trim();
  const reachable = askNpm('ping', '--fetch-retries=0').status === 0;
  return { url, reachable };
}

/** Looks for the cause of an install that failed; its own output is on the screen already. */
export function explainFailedInstall(
  folder,
  command,
  { free = freeMegabytes(folder), registry = readRegistry() } = {},
) {
  if (free < nearlyFullMegabytes) {
    return `\`${command}\` failed because the disk is full: ${free} MB are free at ${folder}.`;
  }
  if (!registry.reachable) {
    return `\`${command}\` failed because the npm registry ${registry.url} cannot be reached: check the network, or set another with \`npm config set registry\`.`;
  }
  return `\`${command}\` failed; its messages above tell why.`;
}
