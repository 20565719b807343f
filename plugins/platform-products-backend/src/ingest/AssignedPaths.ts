import type { PathAssignment } from 'backstage-plugin-platform-products-core';
import type { AssignedPath } from '../store/IngestStore';
import { column } from './entityWrite';

/** The golden paths that were given to entities in the portal, held in memory during a pass. */
export class AssignedPaths {
  #byRef: ReadonlyMap<string, AssignedPath> = new Map();

  /** Takes up what is assigned now, in place of what was. */
  renew(assigned: AssignedPath[]): void {
    this.#byRef = new Map(assigned.map(row => [row.entity_ref, row]));
  }

  of(ref: string): PathAssignment | undefined {
    const row = this.#byRef.get(ref);
    return (
      row && { path: row.path, ...(row.version && { version: row.version }) }
    );
  }

  /** As the mirror keeps it: by another text an entity is judged again. */
  textOf(ref: string): string | undefined {
    const row = this.#byRef.get(ref);
    return row && column(row.version ? `${row.path}@${row.version}` : row.path);
  }
}
