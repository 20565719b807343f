import type { TierReadContext } from './TierReadContext';

/** Questions come from callers, so what is kept of them is bounded. */
const MAXIMUM_ANSWERS = 100;

interface Kept {
  /** The newest run as it was: every write of a pass changes its row. */
  version: string;
  byQuestion: Map<string, Promise<unknown>>;
}

/** By all that is to be seen: the source of tiers, or a set of visible refs, which lives for seconds. */
const kept = new WeakMap<object, Kept>();

/**
 * Answers once, for as long as no pass writes, what has to look at every entity. Only for what
 * passes alone write, and kept apart for each caller who may not see everything.
 */
export async function untilNextPass<T>(
  { tiers, visible }: Pick<TierReadContext, 'tiers' | 'visible'>,
  question: unknown,
  answer: () => Promise<T>,
): Promise<T> {
  const owner = visible === 'all' ? tiers : visible;
  const run = await tiers.knex('runs').orderBy('id', 'desc').first();
  const version = JSON.stringify(run ?? null);
  let known = kept.get(owner);
  if (known?.version !== version) {
    known = { version, byQuestion: new Map() };
    kept.set(owner, known);
  }
  const { byQuestion } = known;
  const key = JSON.stringify(question);
  let found = byQuestion.get(key) as Promise<T> | undefined;
  if (!found) {
    if (byQuestion.size >= MAXIMUM_ANSWERS) byQuestion.clear();
    found = answer();
    byQuestion.set(key, found);
    found.catch(() => byQuestion.delete(key));
  }
  return found;
}
