import { TierLadder } from 'backstage-plugin-platform-products-core';
import { GeneratedGraph } from './generatedGraph';

type Lists = Map<string, string[]>;

/** What anybody must do who wants to follow relations: put them into lists by where they begin. */
export function naiveLists({ edges }: GeneratedGraph): {
  down: Lists;
  up: Lists;
} {
  const down: Lists = new Map();
  const up: Lists = new Map();
  const add = (lists: Lists, from: string, to: string) => {
    const list = lists.get(from);
    if (list) list.push(to);
    else lists.set(from, [to]);
  };
  for (const { from, type, to } of edges) {
    const turned = type === 'partOf' || type === 'providesApi';
    add(down, turned ? to : from, turned ? from : to);
    add(up, turned ? from : to, turned ? to : from);
  }
  return { down, up };
}

/** A search of its own for one entity, without the path: far down and far up. */
export function naiveAnswers(
  ref: string,
  ranks: ReadonlyMap<string, number>,
  { down, up }: { down: Lists; up: Lists },
  ladder: TierLadder,
): { inversion?: string; implied?: number } {
  const rank = ranks.get(ref);
  const gap = ladder.tiers.find(tier => tier.rank === rank)?.obligations
    .maximumTierGap;
  let inversion: string | undefined;
  if (rank !== undefined && gap !== undefined) {
    inversion = search(ref, down, at => (ranks.get(at) ?? 0) > rank + gap);
  }
  let implied: number | undefined;
  search(ref, up, at => {
    const found = /^(system|domain):/.test(at) ? undefined : ranks.get(at);
    if (found !== undefined) implied = Math.min(implied ?? found, found);
    return implied === 1;
  });
  return { inversion, implied };
}

function search(
  start: string,
  lists: Lists,
  isGoal: (ref: string) => boolean,
): string | undefined {
  const seen = new Set([start]);
  for (const ref of seen) {
    if (ref !== start && isGoal(ref)) return ref;
    for (const next of lists.get(ref) ?? []) seen.add(next);
  }
  return undefined;
}
