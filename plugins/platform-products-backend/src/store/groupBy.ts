/** Items by their key, in the order in which the keys appear. */
export function groupBy<T, K>(items: Iterable<T>, key: (item: T) => K) {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
