import { newByPeriod } from '../../../paths/read/newByPeriod';
import type { ProductReadContext } from '../ProductReadContext';
import type { KpiQuarter } from './lastQuarters';
import { Measured, measuredShare, NOT_MEASURED } from './Measured';

/** Of what was first seen in each quarter, the share that is on a golden path. */
export async function newOnPathByQuarter(
  context: ProductReadContext,
  kind: string,
  quarters: KpiQuarter[],
): Promise<Measured[]> {
  const counts = await newByPeriod(context, { kind }, quarters);
  return counts.map(({ on, off, unknown }, index) =>
    quarters[index].day === undefined
      ? NOT_MEASURED
      : measuredShare(on, on + off, on + off + unknown),
  );
}
