import type { EntityInput } from '../entity/EntityInput';
import type { TierLadder } from '../tiers/types';
import {
  dateParser,
  lifecycleParser,
  minutesParser,
  onCallParser,
  refParser,
  textParser,
  tierParser,
  urlParser,
} from './fieldParsers';
import { ProblemList, problemList } from './problemList';
import { FieldParser, readField } from './readField';
import { readObjectives } from './readObjectives';
import { readOwners, readParent } from './readRelated';
import { readStatedPath } from './readStatedPath';
import type {
  EntityMetadata,
  FieldReading,
  MetadataConfig,
  MetadataField,
} from './types';

/**
 * Reads everything the suite knows from an entity's own file. Never throws: what is wrong becomes
 * a problem, and the rest is read all the same.
 *
 * @public
 */
export function readMetadata(
  input: EntityInput,
  config: MetadataConfig,
  ladder: TierLadder,
): EntityMetadata {
  const list = problemList(input.ref);
  const read = <T>(field: MetadataField, parse: FieldParser<T>) =>
    readField(input, config, field, parse, list);
  const lifecycle = readLifecycle(input, config, list);
  const system = readParent(input, 'system', config);
  const domain = readParent(input, 'domain', config);
  return {
    tier: read('tier', tierParser(ladder)),
    lifecycle,
    owners: readOwners(input, config, list),
    ...(system && { system }),
    ...(domain && { domain }),
    deprecation: readDeprecation(input, config, lifecycle, read),
    goldenPath: readStatedPath(input, config, list),
    slos: readObjectives(input, config, list),
    onCall: readOnCall(input, config, list),
    recovery: {
      rtoMinutes: read('rtoMinutes', minutesParser),
      rpoMinutes: read('rpoMinutes', minutesParser),
    },
    lastReviewedAt: read('lastReviewedAt', dateParser),
    problems: list.problems,
  };
}

function readLifecycle(
  input: EntityInput,
  config: MetadataConfig,
  list: ProblemList,
): FieldReading<string> {
  const parse = lifecycleParser(config);
  const found = problemList(input.ref);
  const reading = readField(input, config, 'lifecycle', parse, found);
  for (const problem of found.problems) {
    // A lifecycle is open text in the catalog: a stage that is not configured is no error.
    const unmapped = problem.code === 'invalid-lifecycle';
    const { code, severity, path, found: text, allowed } = problem;
    list.add(
      unmapped ? 'unmapped-lifecycle' : code,
      unmapped ? 'warning' : severity,
      path,
      text,
      allowed,
    );
  }
  return reading;
}

/** An entity may page by several tools: each has keys of its own, which say the same. */
function readOnCall(
  input: EntityInput,
  config: MetadataConfig,
  list: ProblemList,
): FieldReading<string> {
  const found = problemList(input.ref);
  const reading = readField(input, config, 'onCall', onCallParser, found);
  list.problems.push(
    ...found.problems.filter(({ code }) => code !== 'conflicting-on-call'),
  );
  return { ...reading, conflicts: [] };
}

function readDeprecation(
  input: EntityInput,
  config: MetadataConfig,
  lifecycle: FieldReading<string>,
  read: (
    field: MetadataField,
    parse: FieldParser<string>,
  ) => FieldReading<string>,
): EntityMetadata['deprecation'] {
  const deprecatedAt = read('deprecatedAt', dateParser);
  return {
    deprecated:
      deprecatedAt.state === 'valid' ||
      (lifecycle.state === 'valid' &&
        lifecycle.value === config.deprecatedStage),
    deprecatedAt,
    sunsetAt: read('sunsetAt', dateParser),
    replacedBy: read('replacedBy', refParser(input.ref)),
    migrationGuide: read('migrationGuide', urlParser),
    reason: read('deprecationReason', textParser),
  };
}
