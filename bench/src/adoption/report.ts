import type { PartResult } from '../runPart';
import { number, ratio, table } from '../tables';
import type { AdoptionFloor } from './floor';
import { AdoptionMeasurement, PASSES, READS } from './measureAdoption';

export type AdoptionResult = PartResult<AdoptionFloor, AdoptionMeasurement>;

function without({ measurements }: AdoptionResult, of: AdoptionMeasurement) {
  return measurements.find(
    m => m.engine === of.engine && m.entities === of.entities && !m.isDefined,
  );
}

/** At the smallest size of the run that measured the same. */
function smallest({ measurements }: AdoptionResult, of: AdoptionMeasurement) {
  return measurements
    .filter(m => m.engine === of.engine && m.isDefined === of.isDefined)
    .reduce((a, b) => (a.entities <= b.entities ? a : b));
}

/** With products and paths as a multiple of without; a pass that there is only with them, of an unchanged one. */
function passRows(result: AdoptionResult): string[][] {
  return result.measurements.flatMap(m => {
    const base = without(result, m)?.passes;
    const small = smallest(result, m);
    return PASSES.flatMap(name => {
      const pass = m.passes[name];
      if (!pass) return [];
      const floor = base?.[name] ?? base?.['unchanged pass'];
      return [
        [
          m.engine,
          String(m.entities),
          m.isDefined ? 'with' : 'without',
          name,
          number(pass.ms),
          number(pass.cpuMs),
          ratio(pass.ms, floor?.ms ?? 0),
          ratio(
            pass.ms / m.entities,
            (small.passes[name]?.ms ?? 0) / small.entities,
          ),
          String(pass.evaluated),
          String(pass.rowsWritten),
          number(pass.longestBlockMs),
        ],
      ];
    });
  });
}

function readRows(result: AdoptionResult): string[][] {
  return result.measurements.flatMap(m => {
    const { reads, firstReads } = m;
    if (!reads || !firstReads) return [];
    const floor = reads[READS[0]];
    const small = smallest(result, m);
    return READS.map(name => [
      m.engine,
      String(m.entities),
      name,
      number(reads[name].p50),
      number(reads[name].p95),
      ratio(reads[name].p95, floor.p95),
      ratio(reads[name].p95, small.reads?.[name].p95 ?? 0),
      number(reads[name].longestBlockMs),
      number(firstReads[name].p50),
      number(firstReads[name].longest),
      ratio(firstReads[name].p50, firstReads[READS[0]].p50),
      ratio(firstReads[name].p50, small.firstReads?.[name].p50 ?? 0),
      number(firstReads[name].longestBlockMs),
    ]);
  });
}

/** Everything as Markdown tables. */
export function formatAdoptionReport(result: AdoptionResult): string {
  return [
    `Measured ${result.at.slice(0, 10)} on ${result.machine}.`,
    '### Passes with and without products and golden paths',
    table(
      [
        'engine',
        'entities',
        'products and paths',
        'step',
        'ms',
        'CPU ms',
        'to without',
        'per entity, to smallest',
        'evaluated',
        'rows written',
        'longest block ms',
      ],
      passRows(result),
    ),
    '### Reads of products and golden paths over HTTP, milliseconds',
    table(
      [
        'engine',
        'entities',
        'read',
        'p50',
        'p95',
        'p95 to floor',
        'p95 to smallest',
        'longest block',
        'first after a pass: p50',
        'longest',
        'p50 to floor',
        'p50 to smallest',
        'longest block',
      ],
      readRows(result),
    ),
    '### Size with products and golden paths',
    table(
      [
        'engine',
        'entities',
        'products and paths',
        'on a path',
        'adopters of one product',
        'database MB',
        'peak RSS MB',
        'answers',
        'in memory ms',
      ],
      result.measurements.map(m => {
        const floor = result.floors.find(f => f.entities === m.entities)!;
        return [
          m.engine,
          String(m.entities),
          m.isDefined ? 'with' : 'without',
          String(m.onPaths ?? 0),
          String(m.adopters ?? 0),
          number(m.databaseBytes / 1e6),
          number(m.peakRssBytes / 1e6),
          String(m.isDefined ? floor.answers : 0),
          m.isDefined ? number(floor.ms) : '–',
        ];
      }),
    ),
  ].join('\n\n');
}
