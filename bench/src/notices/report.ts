import type { PartResult } from '../runPart';
import { number, ratio, table } from '../tables';
import type { SettleFloor } from './floor';
import { NoticesMeasurement, READS, STEPS } from './measureNotices';

export type NoticesResult = PartResult<SettleFloor, NoticesMeasurement>;

function smallest(result: NoticesResult, { engine }: NoticesMeasurement) {
  return result.measurements
    .filter(other => other.engine === engine)
    .reduce((a, b) => (a.entities <= b.entities ? a : b));
}

/** Finding the consumers in memory; for a pass, the same one without notices. */
function floorOf(
  result: NoticesResult,
  { entities, steps }: NoticesMeasurement,
  step: (typeof STEPS)[number],
): number {
  if (step.startsWith('pass')) return steps['pass without notices'].ms;
  return result.floors.find(floor => floor.entities === entities)!.ms;
}

function stepRows(result: NoticesResult): string[][] {
  return result.measurements.flatMap(m => {
    const base = smallest(result, m);
    return STEPS.map(step => {
      const { ms, cpuMs, rowsWritten, longestBlockMs } = m.steps[step];
      return [
        m.engine,
        String(m.entities),
        String(m.consumers),
        step,
        number(ms),
        number(cpuMs),
        ratio(ms, floorOf(result, m, step)),
        ratio(ms / m.entities, base.steps[step].ms / base.entities),
        String(rowsWritten),
        number(longestBlockMs),
      ];
    });
  });
}

function readRows(result: NoticesResult): string[][] {
  return result.measurements.flatMap(m => {
    const base = smallest(result, m);
    return READS.map(name => {
      const { p50, p95, longestMs } = m.reads[name];
      return [
        m.engine,
        String(m.entities),
        name,
        number(p50),
        number(p95),
        ratio(p95, m.reads[READS[0]].p95),
        ratio(p95, base.reads[name].p95),
        number(longestMs),
      ];
    });
  });
}

/** Everything as Markdown tables. */
export function formatNoticesReport(result: NoticesResult): string {
  return [
    `Measured ${result.at.slice(0, 10)} on ${result.machine}.`,
    '### Publishing and passes',
    table(
      [
        'engine',
        'entities',
        'consumers',
        'step',
        'ms',
        'CPU ms',
        'to floor',
        'per entity, to smallest',
        'rows written',
        'longest block ms',
      ],
      stepRows(result),
    ),
    '### Reads of notices over HTTP, milliseconds',
    table(
      [
        'engine',
        'entities',
        'read',
        'p50',
        'p95',
        'p95 to floor',
        'p95 to smallest',
        'longest block ms',
      ],
      readRows(result),
    ),
    '### Size with notices',
    table(
      ['engine', 'entities', 'database MB', 'peak RSS MB', 'floor ms'],
      result.measurements.map(m => [
        m.engine,
        String(m.entities),
        number(m.databaseBytes / 1e6),
        number(m.peakRssBytes / 1e6),
        number(result.floors.find(f => f.entities === m.entities)!.ms),
      ]),
    ),
  ].join('\n\n');
}
