import { number, ratio, table } from '../tables';
import { GraphMeasurement, STEPS } from './measureGraph';

function stepRows(measurements: GraphMeasurement[]): string[][] {
  const [smallest] = measurements;
  return measurements.flatMap(m =>
    STEPS.map(step => {
      const { first, median } = m.steps[step];
      const small = smallest.steps[step].median / smallest.relations;
      return [
        String(m.entities),
        step,
        number(median),
        number(first),
        ratio(median, m.floor.median),
        ratio(median / m.relations, small),
      ];
    }),
  );
}

function sizeRows(measurements: GraphMeasurement[]): string[][] {
  return measurements.map(m => [
    String(m.entities),
    String(m.relations),
    String(m.inversions),
    String(m.impliedTiers),
    number(m.floor.median),
    number(m.naiveMs / 1000),
    ratio(m.naiveMs, m.steps['from scratch'].median),
    number(m.arrayBytes / 1e6),
    number(m.keptBytes / 1e6),
  ]);
}

/** Everything as Markdown tables. */
export function formatGraphReport(measurements: GraphMeasurement[]): string {
  return [
    table(
      [
        'entities',
        'step',
        'ms',
        'first time ms',
        'to floor',
        'per relation, to smallest',
      ],
      stepRows(measurements),
    ),
    table(
      [
        'entities',
        'relations',
        'with inversions',
        'with implied tier',
        'floor ms',
        'search per entity s',
        'to from scratch',
        'arrays MB',
        'kept MB',
      ],
      sizeRows(measurements),
    ),
  ].join('\n\n');
}
