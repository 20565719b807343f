import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { answerParent, inChild } from './child';
import { Engine, startPostgres } from './databases';
import { measureFloor } from './floor';
import { measure, Measurement } from './measure';
import { measureCatalog } from './measureCatalog';
import { formatReport, Result } from './report';
import { machine, writeResults } from './results';

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
    machine: machine(),
    floors: [],
    measurements: [],
  };
  try {
    for (const checks of options.checks) {
      for (const entities of options.sizes) {
        const ms = await inChild<number>(__filename, {
          type: 'floor',
          entities,
          checks,
        });
        result.floors.push({ entities, checks, ms });
        for (const engine of options.engines) {
          process.stderr.write(
            `${engine}: ${entities} entities × ${checks} checks …\n`,
          );
          result.measurements.push(
            await inChild<Measurement>(__filename, {
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
      result.catalog = await inChild(__filename, {
        type: 'catalog',
        entities: options.catalog,
        checks: 10,
      });
    }
  } finally {
    await postgres?.stop();
  }
  await writeResults(options.out, 'results', result, formatReport(result));
}

async function main() {
  const options = readArguments();
  if (!options.job) {
    await runAll(options);
    return;
  }
  answerParent(await work(options.job));
}

main().catch(error => {
  process.stderr.write(`${error.stack ?? error}\n`);
  process.exit(1);
});
