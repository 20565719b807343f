import {
  EntityInput,
  Problem,
  provenanceOf,
  readMetadata,
} from 'backstage-plugin-platform-products-core';
import type { Definition } from '../definitions/Definition';
import { askedWhileReading } from '../products/askedWhileReading';
import { breathe } from '../store/breathe';
import { groupBy } from '../store/groupBy';
import type { DbEntityRow, DbReportRow, TransitionCause } from '../store/rows';
import {
  isDeprecationNotice,
  observeEntity,
} from '../notices/sync/observeEntity';
import { meantFor } from '../paths/meantFor';
import { problemOf } from './AssignedTiers';
import { Assessment, assessEntity } from './assessEntity';
import { parentKinds } from './ParentIndex';
import type { Pass } from './Pass';

/** Entities judged at a stretch: some 2 ms with 20 checks. */
const BETWEEN_BREATHS = 50;

/** An entity to be judged. */
export interface Candidate {
  input: EntityInput;
  etag: string;
  uid: string | undefined;
  previous: DbEntityRow | undefined;
}

/** A row of the mirror, to be judged again. */
export function mirrored(row: DbEntityRow): Candidate {
  return {
    input: JSON.parse(row.input),
    etag: row.etag,
    uid: row.uid ?? undefined,
    previous: row,
  };
}

/** Judges entities by some definitions, with one look at the store for all of them. */
export async function assessBatch(
  pass: Pass,
  candidates: Candidate[],
  options: {
    definitions: Definition[];
    cause: TransitionCause;
    /** The catalog is not read to its end yet. */
    isReading?: boolean;
  },
): Promise<Assessment[]> {
  const ids = candidates.flatMap(({ previous }) => previous?.id ?? []);
  const reports =
    ids.length > 0 && pass.definitions.length > 0
      ? await pass.store.reportsOf(ids)
      : [];
  const allDefinitions = askedWhileReading(pass.definitions);
  const byEntity = groupBy(reports, report => report.entity_id);
  const assessments: Assessment[] = [];
  for (const candidate of candidates) {
    const { previous, input } = candidate;
    if (options.cause !== 'definition') pass.touched.add(input.ref);
    const known = (previous && byEntity.get(previous.id)) ?? [];
    assessments.push(
      assessCandidate(pass, candidate, known, {
        isReading: false,
        ...options,
        allDefinitions,
      }),
    );
    if (assessments.length % BETWEEN_BREATHS === 0) await breathe();
  }
  return assessments;
}

function assessCandidate(
  pass: Pass,
  candidate: Candidate,
  previousReports: DbReportRow[],
  options: {
    definitions: Definition[];
    allDefinitions: Definition[];
    cause: TransitionCause;
    isReading: boolean;
  },
): Assessment {
  const { input } = candidate;
  const { metadata: sources, ladder } = pass.config;
  const stated = readMetadata(input, sources, ladder);
  const metadata = pass.assigned.together(input.ref, stated);
  if (parentKinds.has(input.kind.toLocaleLowerCase('en-US'))) {
    pass.parents.set(input.ref, metadata);
  }
  const disagreement = pass.assigned.disagreement(input.ref, stated);
  const news = isNews(candidate, options.cause);
  const observed =
    news || isDeprecationNotice(input)
      ? observeEntity(input, metadata, pass.config.notices)
      : undefined;
  const problems: Problem[] = [
    ...metadata.problems,
    ...(disagreement ? [problemOf(input.ref, disagreement, ladder)] : []),
    ...(pass.definitionProblems.get(input.ref) ?? []),
    ...(observed?.problems ?? []),
  ];
  const assessment = assessEntity({
    ...candidate,
    ...options,
    metadata,
    tier: pass.parents.tierOf(input.ref, metadata),
    assigned: pass.assigned.of(input.ref)?.tier,
    disagreement: disagreement?.kind,
    domain: pass.parents.domainOf(metadata),
    provenance: provenanceOf(
      input,
      stated.goldenPath,
      pass.paths,
      pass.assignedPaths.of(input.ref),
    ),
    meantFor: meantFor(input, pass.paths, pass.pathIds),
    assignedPath: pass.assignedPaths.textOf(input.ref),
    problems,
    previousReports,
    now: pass.now,
  });
  return observed && news
    ? {
        ...assessment,
        observed: { ...observed, isNew: candidate.previous === undefined },
      }
    : assessment;
}

/** Whether notices can be concerned: they do not depend on any definition of a scorecard. */
function isNews({ previous, etag }: Candidate, cause: TransitionCause) {
  return (
    previous === undefined ||
    previous.etag !== etag ||
    Boolean(previous.dirty) ||
    cause === 'ladder' ||
    cause === 'assignment'
  );
}
