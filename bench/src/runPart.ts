import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { answerParent, inChild } from './child';
import { Engine, startPostgres } from './databases';
import { machine, writeResults } from './results';

/** What one process is asked to measure: the engine and size, and what the part adds to them. */
export interface PartJob {
  engine: Engine;
  entities: number;
  postgresUrl?: string;
}

/** A measured part of the suite: everything is measured at each size, in a process of its own. */
export interface Part<Floor, Job extends PartJob, Measurement> {
  /** Of the files with its results. */
  name: string;
  /** Of the file that runs it; also run in the child processes. */
  script: string;
  measureFloor(entities: number): Floor;
  /** One or several on an engine, with what is said while each of them runs. */
  jobsOf(job: PartJob, floor: Floor): { title: string; job: Job }[];
  measure(job: Job): Promise<Measurement>;
  format(result: PartResult<Floor, Measurement>): string;
}

/** As it is stored. */
export interface PartResult<Floor, Measurement> {
  at: string;
  machine: string;
  floors: ({ entities: number } & Floor)[];
  measurements: Measurement[];
}

function readArguments() {
  const { values } = parseArgs({
    options: {
      job: { type: 'string' },
      sizes: { type: 'string', default: '1000,10000,100000' },
      engines: { type: 'string', default: 'sqlite,postgres' },
      out: { type: 'string', default: 'results' },
    },
  });
  return {
    job: values.job,
    sizes: values.sizes.split(',').map(Number),
    engines: values.engines.split(',') as Engine[],
    out: resolve(values.out),
  };
}

/** Runs a part as the arguments of the command say, or the job of a child process. */
export function runPart<Floor, Job extends PartJob, Measurement>(
  part: Part<Floor, Job, Measurement>,
): void {
  main(part).catch(error => {
    process.stderr.write(`${error.stack ?? error}\n`);
    process.exit(1);
  });
}

async function main<Floor, Job extends PartJob, Measurement>(
  part: Part<Floor, Job, Measurement>,
) {
  const { job, ...options } = readArguments();
  if (job === undefined) {
    await runAll(part, options);
    return;
  }
  const asked = JSON.parse(job) as { floor: number } | Job;
  answerParent(
    'floor' in asked
      ? part.measureFloor(asked.floor)
      : await part.measure(asked),
  );
}

async function runAll<Floor, Job extends PartJob, Measurement>(
  part: Part<Floor, Job, Measurement>,
  { sizes, engines, out }: Omit<ReturnType<typeof readArguments>, 'job'>,
) {
  const postgres = engines.includes('postgres')
    ? await startPostgres()
    : undefined;
  const result: PartResult<Floor, Measurement> = {
    at: new Date().toISOString(),
    machine: machine(),
    floors: [],
    measurements: [],
  };
  try {
    for (const entities of sizes) {
      const floor = await inChild<Floor>(part.script, { floor: entities });
      result.floors.push({ entities, ...floor });
      for (const engine of engines) {
        const asked = { engine, entities, postgresUrl: postgres?.url };
        for (const { title, job } of part.jobsOf(asked, floor)) {
          process.stderr.write(`${title} …\n`);
          result.measurements.push(
            await inChild<Measurement>(part.script, job),
          );
        }
      }
    }
  } finally {
    await postgres?.stop();
  }
  await writeResults(out, part.name, result, part.format(result));
}
