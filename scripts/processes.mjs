import { spawn } from 'node:child_process';

/**
 * Child processes that leave nothing behind. Each leads a process group of its own, so that what it
 * starts in turn (bundlers, workers, databases) ends with it.
 */
const running = new Map();

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // Gone already.
  }
}

/** Starts a child; `exited` resolves with its exit code and never rejects. */
export function startProcess(command, args, options = {}) {
  const child = spawn(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    ...options,
    detached: true,
  });
  const exited = new Promise(resolve => {
    child.once('error', error => {
      console.error(`Cannot run '${command}': ${error.message}`);
      resolve(127);
    });
    child.once('exit', (code, signal) => resolve(signal ? 1 : code ?? 1));
  }).finally(() => {
    signalGroup(child, 'SIGTERM');
    running.delete(child);
  });
  running.set(child, exited);
  return { child, exited };
}

/** Runs a child to its end. */
export function run(command, args, options) {
  return startProcess(command, args, options).exited;
}

/** Asks a child and its group to end, and insists after `patience` milliseconds. */
export async function stopProcess(child, patience = 8_000) {
  const exited = running.get(child);
  signalGroup(child, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), patience);
  await exited;
  clearTimeout(timer);
  signalGroup(child, 'SIGKILL');
}

export async function stopAllProcesses() {
  await Promise.all([...running.keys()].map(child => stopProcess(child)));
}

let stopping;

/** Ctrl-C, `kill` and a closed terminal end all children, and then this process with `exitCode`. */
export function stopAllOnSignal(exitCode) {
  const stop = async () => {
    await stopAllProcesses();
    process.exit(exitCode);
  };
  const stopOnce = () => {
    stopping ??= stop();
  };
  process.on('SIGINT', stopOnce);
  process.on('SIGTERM', stopOnce);
  process.on('SIGHUP', stopOnce);
}

/** Resolves at once, unless a signal came: then the process ends before it resolves. */
export async function untilStopped() {
  await stopping;
}
