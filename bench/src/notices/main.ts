import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { answerParent, inChild } from '../child';
import { Engine, startPostgres } from '../databases';
import { machine, writeResults } from '../results';
import { measureSettleFloor, SettleFloor } from './floor';
import { measureNotices, NoticesMeasurement } from './measureNotices';
import { formatNoticesReport, NoticesResult } from './report';

type Job =
  | ({ type: 'notices' } & Parameters<typeof measureNotices>[0])
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
  const result: NoticesResult = {
    at: new Date().toISOString(),
    machine: machine(),
    floors: [],
    measurements: [],
  };
  try {
    for (const entities of sizes) {
      const floor = (await run({ type: 'floor', entities })) as SettleFloor;
      result.floors.push({ entities, ...floor });
      for (const engine of engines) {
        process.stderr.write(`notices, ${engine}: ${entities} entities …\n`);
        const measurement = await run({
          type: 'notices',
          engine,
          entities,
          consumers: floor.consumers,
          postgresUrl: postgres?.url,
        });
        result.measurements.push(measurement as NoticesMeasurement);
      }
    }
  } finally {
    await postgres?.stop();
  }
  await writeResults(out, 'notices', result, formatNoticesReport(result));
}

async function main() {
  const options = readArguments();
  const { job } = options;
  if (!job) {
    await runAll(options);
  } else if (job.type === 'floor') {
    answerParent(measureSettleFloor(job.entities));
  } else {
    answerParent(await measureNotices(job));
  }
}

main().catch(error => {
  process.stderr.write(`${error.stack ?? error}\n`);
  process.exit(1);
});
