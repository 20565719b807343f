import {
  EntityInput,
  Provenance,
  provenanceOf,
  readMetadata,
  Subject,
} from 'backstage-plugin-platform-products-core';
import { sloFacts } from '../../read/sloFacts';
import type { DbEntityRow } from '../../store/rows';
import type { DbPathAssignmentRow } from '../store/rows';
import { KnownPath, readPaths } from './knownPaths';
import type { PathReadContext } from './PathReadContext';

/** An entity with all that tells where it comes from, as far as the caller sees it. */
export interface Traveller {
  row: DbEntityRow;
  subject: Subject;
  paths: KnownPath[];
  provenance: Provenance;
}

/**
 * Worked out anew: what was just assigned counts, and a path that is hidden from the caller is one
 * that is not there.
 */
export async function entityTraveller(
  context: PathReadContext,
  row: DbEntityRow,
): Promise<Traveller> {
  const { ref } = row;
  const paths = await readPaths(context);
  const input: EntityInput = JSON.parse(row.input);
  const { goldenPath } = readMetadata(input, context.metadata, context.ladder);
  const assigned = await context.tiers
    .knex<DbPathAssignmentRow>('path_assignments')
    .where({ entity_ref: ref })
    .first();
  const isSeen =
    context.visible === 'all' ||
    paths.some(({ name }) => name === assigned?.path);
  const assignment =
    assigned && isSeen
      ? {
          path: assigned.path,
          ...(assigned.version && { version: assigned.version }),
        }
      : undefined;
  const definitions = paths.flatMap(({ definition }) => definition ?? []);
  return {
    row,
    paths,
    subject: {
      input,
      tier: JSON.parse(row.tier_reading),
      facts: sloFacts(input, context),
    },
    provenance: provenanceOf(input, goldenPath, definitions, assignment),
  };
}
