/** What a caller may see: everything, or the entities with these refs. An empty set is nothing. */
export type Visible = 'all' | ReadonlySet<string>;

export function canSee(visible: Visible, ref: string): boolean {
  return visible === 'all' || visible.has(ref);
}
