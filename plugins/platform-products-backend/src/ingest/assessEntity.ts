import {
  EffectiveTier,
  EntityInput,
  EntityMetadata,
  evaluateScorecard,
  Problem,
  Subject,
  TierDisagreement,
} from 'backstage-plugin-platform-products-core';
import type { Definition } from '../definitions/Definition';
import type {
  EntityWrite,
  ReportWrite,
  TransitionWrite,
} from '../store/IngestStore';
import type { DbEntityRow, DbReportRow, TransitionCause } from '../store/rows';
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
  etag: string;
  uid: string | undefined;
  problems: Problem[];
  previous: DbEntityRow | undefined;
  /** On any of the definitions asked about. */
  previousReports: DbReportRow[];
  definitions: Definition[];
  cause: TransitionCause;
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
  problems: Problem[];
  evaluated: number;
  disagreement: TierDisagreement['kind'] | undefined;
  /** What notices need to know of it, where that can have changed. */
  observed?: ObservedEntity;
}

/** Judges one entity. Pure: what it reads and what it finds are both plain data. */
export function assessEntity(subject: AssessmentInput): Assessment {
  const { input, metadata, tier, definitions, now } = subject;
  const row = toEntityWrite(subject);
  const previous = sameEntity(subject) ? subject.previous : undefined;
  const before = new Map(
    subject.previousReports.map(report => [report.scorecard_id, report]),
  );
  const asked: Subject = { input, tier, facts: factsOf(metadata) };
  const reports: ReportChange[] = [];
  const transitions: TransitionWrite[] = [];
  let evaluated = 0;

  for (const definition of definitions) {
    const known = before.get(definition.id);
    const evaluation = evaluateScorecard(definition.scorecard, asked, now);
    if (!evaluation && !known) continue;
    const values = evaluation && toReportValues(definition, evaluation);
    if (evaluation) evaluated += 1;
    const unchanged =
      known !== undefined && values !== undefined && sameValues(known, values);
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
    const change = { type: 'tier', from: previous.tier, to: row.tier };
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
    problems: subject.problems,
    evaluated,
    disagreement: subject.disagreement,
  };
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
  if (!previous || Boolean(previous.dirty)) return true;
  return (
    previous.etag !== row.etag ||
    previous.tier_reading !== row.tier_reading ||
    previous.assigned_tier !== row.assigned_tier ||
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
    type: string;
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
