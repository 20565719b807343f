import {
  EffectiveTier,
  EntityInput,
  EntityMetadata,
  Problem,
  Provenance,
  TierDisagreement,
} from 'backstage-plugin-platform-products-core';
import type { Definition } from '../definitions/Definition';
import type { Asked } from '../definitions/Questions';
import { isProvisional } from '../products/askedWhileReading';
import type {
  EntityWrite,
  ReportWrite,
  TransitionWrite,
} from '../store/IngestStore';
import type {
  DbEntityRow,
  DbReportRow,
  TransitionCause,
  TransitionType,
} from '../store/rows';
import type { ObservedEntity } from '../notices/sync/ObservedEntity';
import { toEntityWrite } from './entityWrite';
import { changesBetween, sameValues, toReportValues } from './reportState';

/** One entity as it is now and as it was when last written. */
export interface AssessmentInput {
  input: EntityInput;
  metadata: EntityMetadata;
  tier: EffectiveTier;
  /** The tier that the portal assigns, which is part of `tier`. */
  assigned: string | undefined;
  /** How the portal and the metadata differ. */
  disagreement: TierDisagreement['kind'] | undefined;
  domain: string | undefined;
  /** Where it comes from. */
  provenance: Provenance;
  /** Golden paths that select it, as the mirror keeps them. */
  meantFor: string | null;
  /** The path that the portal assigns, which is part of `provenance`. */
  assignedPath: string | undefined;
  etag: string;
  uid: string | undefined;
  problems: Problem[];
  previous: DbEntityRow | undefined;
  /** On any of the definitions asked about. */
  previousReports: DbReportRow[];
  definitions: Definition[];
  /** Asked too where more than the definitions has changed. */
  allDefinitions: Definition[];
  cause: TransitionCause;
  /** The catalog is not read to its end yet: some answers have to wait. */
  isReading: boolean;
  now: Date;
}

export interface ReportChange {
  definition: Definition;
  before?: DbReportRow;
  after?: ReportWrite;
  changed: boolean;
}

export interface Assessment {
  input: EntityInput;
  row: EntityWrite;
  previous: DbEntityRow | undefined;
  /** Whether the row differs from what is stored. */
  rowChanged: boolean;
  /** One for each report there was or is, changed or not. */
  reports: ReportChange[];
  transitions: TransitionWrite[];
  provenance: Provenance;
  /** What made it be judged. */
  cause: TransitionCause;
  problems: Problem[];
  evaluated: number;
  disagreement: TierDisagreement['kind'] | undefined;
  /** What notices need to know of it, where that can have changed. */
  observed?: ObservedEntity;
}

/** Judges one entity. Pure: what it reads and what it finds are both plain data. */
export function assessEntity(subject: AssessmentInput): Assessment {
  const { input, metadata, tier, provenance, now } = subject;
  const row = toEntityWrite(subject);
  const previous = sameEntity(subject) ? subject.previous : undefined;
  const before = new Map(
    subject.previousReports.map(report => [report.scorecard_id, report]),
  );
  const asked: Asked = {
    input,
    tier,
    facts: factsOf(metadata),
    ...(provenance.state === 'on' && { pathRef: provenance.pathRef }),
  };
  const reports: ReportChange[] = [];
  const transitions: TransitionWrite[] = [];
  let evaluated = 0;

  for (const definition of definitionsFor(subject, row)) {
    const known = before.get(definition.id);
    const evaluation = definition.evaluate(asked, now);
    if (!evaluation && !known) continue;
    const values = evaluation && toReportValues(definition, evaluation);
    if (evaluation) evaluated += 1;
    const unchanged =
      known !== undefined && values !== undefined && sameValues(known, values);
    if (!unchanged && subject.isReading && isProvisional(definition)) {
      row.dirty = true;
      if (known) reports.push(waiting(definition, known, previous));
      continue;
    }
    reports.push({
      definition,
      before: known,
      changed: !unchanged,
      after: values && {
        entity_ref: input.ref,
        scorecard_id: definition.id,
        ...values,
        evaluated_at: unchanged ? known.evaluated_at : now,
      },
    });
    if (known && previous && !unchanged) {
      const cause = definition.pending ?? subject.cause;
      for (const change of changesBetween(definition, known, values)) {
        transitions.push(toTransition(subject, change, cause));
      }
    }
  }
  if (previous && previous.tier !== row.tier) {
    const change = {
      type: 'tier' as const,
      from: previous.tier,
      to: row.tier,
    };
    const isReassigned = previous.assigned_tier !== row.assigned_tier;
    transitions.push(
      toTransition(
        subject,
        change,
        isReassigned ? 'assignment' : subject.cause,
      ),
    );
  }
  return {
    input,
    row,
    previous: subject.previous,
    rowChanged: rowChanged(subject.previous, row),
    reports,
    transitions,
    provenance,
    cause: subject.cause,
    problems: subject.problems,
    evaluated,
    disagreement: subject.disagreement,
  };
}

/** As long as the answer waits, the stored one counts; not for another entity of the name. */
function waiting(
  definition: Definition,
  known: DbReportRow,
  previous: DbEntityRow | undefined,
): ReportChange {
  const { entity_id: _, ...values } = known;
  return previous
    ? {
        definition,
        before: known,
        changed: false,
        after: { entity_ref: previous.ref, ...values },
      }
    : { definition, before: known, changed: true };
}

/** What lies in the row is an answer to all definitions, whichever of them made us look. */
function definitionsFor(
  { previous, definitions, allDefinitions }: AssessmentInput,
  row: EntityWrite,
): Iterable<Definition> {
  return previous !== undefined && isSituatedOtherwise(previous, row)
    ? new Set([...definitions, ...allDefinitions])
    : definitions;
}

function isSituatedOtherwise(previous: DbEntityRow, row: EntityWrite): boolean {
  return (
    previous.tier_reading !== row.tier_reading ||
    previous.owner !== row.owner ||
    previous.system !== row.system ||
    previous.domain !== row.domain ||
    isPutOtherwise(previous, row)
  );
}

/** Whether something else is known of where it comes from. */
function isPutOtherwise(previous: DbEntityRow, row: EntityWrite): boolean {
  return (
    previous.path !== row.path ||
    previous.path_version !== row.path_version ||
    previous.path_state !== row.path_state ||
    previous.path_source !== row.path_source
  );
}

/** An entity that was removed and made again shares the name of the old one, not its history. */
function sameEntity({ previous, uid }: AssessmentInput): boolean {
  return previous !== undefined && (previous.uid ?? undefined) === uid;
}

function factsOf({ slos }: EntityMetadata): Record<string, number> | undefined {
  const objectives = Object.entries(slos);
  return objectives.length === 0
    ? undefined
    : Object.fromEntries(
        objectives.map(([name, value]) => [`slo.${name}`, value]),
      );
}

function rowChanged(previous: DbEntityRow | undefined, row: EntityWrite) {
  if (!previous || Boolean(previous.dirty) || Boolean(row.dirty)) return true;
  return (
    previous.etag !== row.etag ||
    previous.tier_reading !== row.tier_reading ||
    previous.assigned_tier !== row.assigned_tier ||
    previous.assigned_path !== row.assigned_path ||
    isPutOtherwise(previous, row) ||
    previous.meant_for !== row.meant_for ||
    previous.owner !== row.owner ||
    previous.system !== row.system ||
    previous.domain !== row.domain ||
    previous.lifecycle !== row.lifecycle ||
    previous.problems !== row.problems ||
    previous.input !== row.input
  );
}

function toTransition(
  { input, uid, now }: AssessmentInput,
  change: {
    type: TransitionType;
    scorecard?: string;
    check?: string;
    from?: string | null;
    to?: string | null;
  },
  cause: TransitionCause,
): TransitionWrite {
  return {
    at: now,
    entity_ref: input.ref,
    entity_uid: uid ?? null,
    type: change.type,
    scorecard: change.scorecard ?? null,
    check_name: change.check ?? null,
    from_value: change.from ?? null,
    to_value: change.to ?? null,
    cause,
  };
}
