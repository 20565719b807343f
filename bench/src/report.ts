import { CatalogMeasurement } from './measureCatalog';
import { Measurement, READS } from './measure';
import { number, ratio, table } from './tables';

export interface Result {
  at: string;
  machine: string;
  /** The same checks on objects in memory, nothing stored. */
  floors: { entities: number; checks: number; ms: number }[];
  measurements: Measurement[];
  catalog?: CatalogMeasurement;
}

const PASSES = {
  first: 'first pass',
  unchanged: 'unchanged pass',
  oneEntity: 'one entity changed',
  oneDefinition: 'one definition changed',
} as const;

/** The measurement of the same engine and checks at the smallest size. */
function smallest(result: Result, of: Measurement): Measurement {
  const alike = result.measurements.filter(
    m => m.engine === of.engine && m.checks === of.checks,
  );
  return alike.reduce((a, b) => (a.entities <= b.entities ? a : b));
}

function passRows(result: Result): string[][] {
  return result.measurements.flatMap(m => {
    const base = smallest(result, m);
    const floor = result.floors.find(
      f => f.entities === m.entities && f.checks === m.checks,
    )!;
    return Object.entries(PASSES).map(([key, title]) => {
      const pass = m.passes[key as keyof typeof PASSES];
      const small = base.passes[key as keyof typeof PASSES];
      return [
        m.engine,
        String(m.entities),
        String(m.checks),
        title,
        number(pass.ms),
        number(pass.generatingMs),
        number(pass.cpuMs),
        ratio(pass.ms, floor.ms),
        ratio(pass.ms / m.entities, small.ms / base.entities),
        String(pass.evaluated),
        String(pass.rowsWritten),
        number(pass.longestBlockMs),
      ];
    });
  });
}

function readRows(result: Result): string[][] {
  return result.measurements.flatMap(m => {
    const base = smallest(result, m);
    return READS.map(name => [
      m.engine,
      String(m.entities),
      String(m.checks),
      name,
      number(m.reads[name].p50),
      number(m.reads[name].p95),
      ratio(m.reads[name].p95, base.reads[name].p95),
    ]);
  });
}

/** Everything as Markdown tables. */
export function formatReport(result: Result): string {
  const parts = [
    `Measured ${result.at.slice(0, 10)} on ${result.machine}.`,
    '### Passes',
    table(
      [
        'engine',
        'entities',
        'checks',
        'step',
        'ms',
        'of which making entities',
        'CPU ms',
        'to floor',
        'per entity, to smallest',
        'evaluated',
        'rows written',
        'longest block ms',
      ],
      passRows(result),
    ),
    '### Reads over HTTP, milliseconds',
    table(
      ['engine', 'entities', 'checks', 'read', 'p50', 'p95', 'p95 to smallest'],
      readRows(result),
    ),
    '### Size',
    table(
      [
        'engine',
        'entities',
        'checks',
        'database MB',
        'peak RSS MB',
        'floor ms',
      ],
      result.measurements.map(m => [
        m.engine,
        String(m.entities),
        String(m.checks),
        number(m.databaseBytes / 1e6),
        number(m.peakRssBytes / 1e6),
        number(
          result.floors.find(
            f => f.entities === m.entities && f.checks === m.checks,
          )!.ms,
        ),
      ]),
    ),
  ];
  if (result.catalog) {
    const { entities, catalogMs, firstMs, unchangedMs } = result.catalog;
    parts.push(
      '### Through the real catalog (SQLite)',
      `${entities} entities: the catalog took them in in ${number(
        catalogMs,
      )} ms, a pass that reads all of them took ${number(firstMs)} ms (${ratio(
        firstMs,
        catalogMs,
      )} of that), an unchanged one ${number(unchangedMs)} ms.`,
    );
  }
  return parts.join('\n\n');
}
