import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Engine, startPostgres } from './databases';
import { measureFloor } from './floor';
import { measure, Measurement } from './measure';
import { measureCatalog } from './measureCatalog';
import { formatReport, Result } from './report';

/** What a child process is asked to do: one measurement in a process whose memory is its own. */
type Job =
  | {
      type: 'stub';
      engine: Engine;
      entities: number;
      checks: number;
      postgresUrl?: string;
    }
  | { type: 'floor'; entities: number; checks: number }
  | { type: 'catalog'; entities: number; checks: number };

const MARK = 'bench-result:';

async function work(job: Job): Promise<unknown> {
  switch (job.type) {
    case 'stub':
      return measure(job);
    case 'floor':
      return measureFloor(job.entities, job.checks);
    case 'catalog':
      return measureCatalog(job);
    default:
      throw new Error(`Unknown job ${JSON.stringify(job satisfies never)}`);
  }
}

function inChild<T>(job: Job): Promise<T> {
  const child = spawn(
    process.execPath,
    [...process.execArgv, __filename, '--job', JSON.stringify(job)],
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

function readArguments() {
  const { values } = parseArgs({
    options: {
      job: { type: 'string' },
      sizes: { type: 'string', default: '1000,10000,100000' },
      checks: { type: 'string', default: '10,20' },
      engines: { type: 'string', default: 'sqlite,postgres' },
      catalog: { type: 'string', default: '500' },
      out: { type: 'string', default: 'results' },
    },
  });
  const numbers = (text: string) => text.split(',').map(Number);
  return {
    job: values.job ? (JSON.parse(values.job) as Job) : undefined,
    sizes: numbers(values.sizes),
    checks: numbers(values.checks),
    engines: values.engines.split(',') as Engine[],
    catalog: Number(values.catalog),
    out: resolve(values.out),
  };
}

async function runAll(options: ReturnType<typeof readArguments>) {
  const postgres = options.engines.includes('postgres')
    ? await startPostgres()
    : undefined;
  const result: Result = {
    at: new Date().toISOString(),
    machine: `${cpus().length} × ${cpus()[0].model.trim()}, ${Math.round(
      totalmem() / 2 ** 30,
    )} GiB, Node ${process.version}`,
    floors: [],
    measurements: [],
  };
  try {
    for (const checks of options.checks) {
      for (const entities of options.sizes) {
        const ms = await inChild<number>({ type: 'floor', entities, checks });
        result.floors.push({ entities, checks, ms });
        for (const engine of options.engines) {
          process.stderr.write(
            `${engine}: ${entities} entities × ${checks} checks …\n`,
          );
          result.measurements.push(
            await inChild<Measurement>({
              type: 'stub',
              engine,
              entities,
              checks,
              postgresUrl: postgres?.url,
            }),
          );
        }
      }
    }
    if (options.catalog > 0) {
      process.stderr.write(`real catalog: ${options.catalog} entities …\n`);
      result.catalog = await inChild({
        type: 'catalog',
        entities: options.catalog,
        checks: 10,
      });
    }
  } finally {
    await postgres?.stop();
  }
  await mkdir(options.out, { recursive: true });
  await writeFile(
    `${options.out}/results.json`,
    JSON.stringify(result, null, 2),
  );
  const report = formatReport(result);
  await writeFile(`${options.out}/results.md`, report);
  process.stdout.write(`${report}\n`);
}

async function main() {
  const options = readArguments();
  if (!options.job) {
    await runAll(options);
    return;
  }
  const answer = await work(options.job);
  process.stdout.write(`${MARK}${JSON.stringify(answer)}\n`);
  process.exit(0);
}

main().catch(error => {
  process.stderr.write(`${error.stack ?? error}\n`);
  process.exit(1);
});
