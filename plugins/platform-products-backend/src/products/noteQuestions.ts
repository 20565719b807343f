import type { ProductParts } from 'backstage-plugin-platform-products-core';
import { LostTicketError, Pass } from '../ingest/Pass';
import type { AskedProduct } from '../store/IngestStore';
import { askedOf } from './ProductQuestion';

/**
 * Takes up what is to be asked about products. What everybody was asked before is forgotten in the
 * store with that: a pass that is killed may have asked some and not others.
 *
 * @param parts - of each product, by ref
 */
export async function recallQuestions(
  pass: Pass,
  parts: ReadonlyMap<string, ProductParts>,
): Promise<void> {
  for (const { id, loaded, pending } of pass.definitions) {
    if (loaded.kind !== 'product' || !pending) continue;
    const { product } = loaded;
    const known = pass.questions.get(id);
    const stored = known ? undefined : await pass.store.askedProduct(id);
    if (stored) await save(pass, id, undefined);
    // What depends on the hour is asked of everybody: nobody else's answer is true any more.
    const before = pending === 'time' || product.usesNow ? undefined : stored;
    pass.questions.set(id, {
      ...askedOf(product, parts.get(product.ref) ?? new Map()),
      before: known ? known.before : before,
    });
  }
}

/** Notes that everybody has answered. */
export async function noteAsked(pass: Pass): Promise<void> {
  for (const [id, { question, parts }] of pass.questions) {
    await save(pass, id, { question, parts });
  }
  pass.questions.clear();
}

async function save(
  { store, run, clock, signal }: Pass,
  id: number,
  asked: AskedProduct | undefined,
): Promise<void> {
  signal.throwIfAborted();
  if (!(await store.saveAskedProduct(run, clock(), id, asked))) {
    throw new LostTicketError();
  }
}
