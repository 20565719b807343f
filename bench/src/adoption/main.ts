import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { answerParent, inChild } from '../child';
import { Engine, startPostgres } from '../databases';
import { machine, writeResults } from '../results';
import { AdoptionFloor, measureAdoptionFloor } from './floor';
import { AdoptionMeasurement, measureAdoption } from './measureAdoption';
import { AdoptionResult, formatAdoptionReport } from './report';

type Job =
  | ({ type: 'adoption' } & Parameters<typeof measureAdoption>[0])
  | { type: 'floor'; entities: number };

const run = (job: Job) => inChild<unknown>(__filename, job);

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
    job: values.job ? (JSON.parse(values.job) as Job) : undefined,
    sizes: values.sizes.split(',').map(Number),
    engines: values.engines.split(',') as Engine[],
    out: resolve(values.out),
  };
}

async function runAll({
  sizes,
  engines,
  out,
}: ReturnType<typeof readArguments>) {
  const postgres = engines.includes('postgres')
    ? await startPostgres()
    : undefined;
  const result: AdoptionResult = {
    at: new Date().toISOString(),
    machine: machine(),
    floors: [],
    measurements: [],
  };
  try {
    for (const entities of sizes) {
      const floor = (await run({ type: 'floor', entities })) as AdoptionFloor;
      result.floors.push({ entities, ...floor });
      for (const engine of engines) {
        for (const isDefined of [false, true]) {
          process.stderr.write(
            `adoption, ${engine}: ${entities} entities ${
              isDefined ? 'with' : 'without'
            } products and paths …\n`,
          );
          const measurement = await run({
            type: 'adoption',
            engine,
            entities,
            isDefined,
            postgresUrl: postgres?.url,
          });
          result.measurements.push(measurement as AdoptionMeasurement);
        }
      }
    }
  } finally {
    await postgres?.stop();
  }
  await writeResults(out, 'adoption', result, formatAdoptionReport(result));
}

async function main() {
  const options = readArguments();
  const { job } = options;
  if (!job) {
    await runAll(options);
  } else if (job.type === 'floor') {
    answerParent(measureAdoptionFloor(job.entities));
  } else {
    answerParent(await measureAdoption(job));
  }
}

main().catch(error => {
  process.stderr.write(`${error.stack ?? error}\n`);
  process.exit(1);
});
