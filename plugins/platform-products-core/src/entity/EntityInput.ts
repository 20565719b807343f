/**
 * Any JSON value.
 *
 * @public
 */
export type Json =
  | string
  | number
  | boolean
  | null
  | Json[]
  | { [key: string]: Json | undefined };

/**
 * A catalog entity as the core reads it. Only `kind` and `metadata.name` are relied on: every
 * other part may be missing or of an unexpected type, as files in the wild are.
 *
 * @public
 */
export interface EntityInput {
  /** `kind:namespace/name`, lower case, as in the catalog's own relations. */
  ref: string;
  /** As written, for example `Component`. */
  kind: string;
  /** As written; `default` where the file has none. */
  namespace: string;
  name: string;
  /** `metadata.title`, or else the name. */
  title: string;
  /**
   * What filter predicates and CEL see: `apiVersion`, `kind`, `metadata`, `spec` and `relations`
   * (`{ type, targetRef }[]`), bounded in size by `-common`.
   */
  entity: { [key: string]: Json | undefined };
}
