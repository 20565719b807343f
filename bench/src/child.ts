import { spawn } from 'node:child_process';

const MARK = 'bench-result:';

/** Runs a script with a job in a process whose memory is its own, and waits for what it answers. */
export function inChild<T>(script: string, job: unknown): Promise<T> {
  const child = spawn(
    process.execPath,
    [...process.execArgv, script, '--job', JSON.stringify(job)],
    { stdio: ['ignore', 'pipe', 'inherit'], env: process.env },
  );
  let output = '';
  child.stdout.on('data', chunk => {
    output += chunk;
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('exit', code => {
      const line = output.split('\n').find(l => l.startsWith(MARK));
      if (code === 0 && line) done(JSON.parse(line.slice(MARK.length)));
      else
        fail(
          new Error(`${JSON.stringify(job)} ended with ${code}:\n${output}`),
        );
    });
  });
}

/** The other end of {@link inChild}: ends this process, whatever still runs in it. */
export function answerParent(answer: unknown): void {
  process.stdout.write(`${MARK}${JSON.stringify(answer)}\n`, () =>
    process.exit(0),
  );
}
