import type { Knex } from 'knex';
import type { AskedProduct } from '../../store/IngestStore';
import { selectIn } from '../../store/operations/selectIn';
import { upsertRows } from '../../store/operations/upsertRows';

/** What everybody was asked about a product; undefined where that is not sure. */
export async function readAskedProduct(
  knex: Knex,
  scorecardId: number,
): Promise<AskedProduct | undefined> {
  const row = await knex('asked_products')
    .where('scorecard_id', scorecardId)
    .first();
  return (
    row && {
      question: row.question,
      parts: new Set(await readProductParts(knex, scorecardId)),
    }
  );
}

/** Without an answer the parts stay: most of them will be written again. */
export async function writeAskedProduct(
  knex: Knex,
  scorecardId: number,
  asked: AskedProduct | undefined,
): Promise<void> {
  await knex('asked_products').where('scorecard_id', scorecardId).delete();
  if (!asked) return;
  const { question, parts } = asked;
  const stored = new Set(await readProductParts(knex, scorecardId));
  await selectIn(
    [...stored].filter(ref => !parts.has(ref)),
    async chunk => {
      await knex('product_parts')
        .where('scorecard_id', scorecardId)
        .whereIn('ref', chunk)
        .delete();
      return [];
    },
  );
  await upsertRows(
    knex,
    'product_parts',
    [...parts]
      .filter(ref => !stored.has(ref))
      .map(ref => ({ scorecard_id: scorecardId, ref })),
  );
  await knex('asked_products').insert({ scorecard_id: scorecardId, question });
}

async function readProductParts(
  knex: Knex,
  scorecardId: number,
): Promise<string[]> {
  const rows = await knex('product_parts')
    .where('scorecard_id', scorecardId)
    .select('ref');
  return rows.map(({ ref }) => ref);
}
