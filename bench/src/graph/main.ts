import { parseArgs } from 'node:util';
import { machine } from '../results';
import { measureGraph } from './measureGraph';
import { formatGraphReport } from './report';

const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '1000,10000,100000' } },
});

const measurements = values.sizes.split(',').map(size => {
  process.stderr.write(`graph: ${size} entities …\n`);
  return measureGraph(Number(size));
});
const day = new Date().toISOString().slice(0, 10);
process.stdout.write(
  `Measured ${day} on ${machine()}.\n\n${formatGraphReport(measurements)}\n`,
);
