import type { EntityInput, Json } from '../entity/EntityInput';
import { variablesOf } from '../expressions/variables';
import type { EffectiveTier } from '../tiers/types';
import { isIsoDate } from '../metadata/fieldParsers';
import { outcomeOf } from './evaluateScorecard';
import type { CompiledCheck } from './LoadedScorecard';
import type { ExampleDefinition } from './scorecardEntitySchema';
import type { Outcome } from './types';

type JsonObject = { [key: string]: Json | undefined };

const PARTS = ['entity', 'facts', 'tier', 'now'];

/**
 * Answers a check for an example. Whether the scorecard selects the example does not matter, so
 * that an example says no more than what its check is about.
 */
export function runExample(
  check: CompiledCheck,
  { given }: ExampleDefinition,
  kind: string,
  now: Date,
): Outcome {
  const keys = Object.keys(given);
  const inParts = keys.length > 0 && keys.every(key => PARTS.includes(key));
  const parts: JsonObject = inParts ? given : { entity: given };
  const entity = merged(minimalEntity(kind), objectOf(parts.entity));
  const input: EntityInput = {
    ref: 'component:default/example',
    kind,
    namespace: 'default',
    name: 'example',
    title: 'example',
    entity,
  };
  const at =
    typeof parts.now === 'string' && isIsoDate(parts.now)
      ? new Date(parts.now)
      : now;
  const facts = objectOf(parts.facts) as Record<string, Json>;
  const variables = variablesOf(input, tierOf(objectOf(parts.tier)), facts, at);
  return outcomeOf(check, variables, undefined);
}

function minimalEntity(kind: string): JsonObject {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name: 'example',
      namespace: 'default',
      annotations: {},
      labels: {},
      tags: [],
    },
    spec: {},
    relations: [],
  };
}

function tierOf({ name, rank }: JsonObject): EffectiveTier {
  return typeof name === 'string' && typeof rank === 'number'
    ? { state: 'own', name, rank, source: 'example', raw: name, conflicts: [] }
    : { state: 'not-set' };
}

function merged(base: JsonObject, over: JsonObject): JsonObject {
  const result = { ...base };
  for (const [key, value] of Object.entries(over)) {
    if (key !== '__proto__') {
      const below = Object.hasOwn(base, key) ? base[key] : undefined;
      result[key] =
        isObject(below) && isObject(value) ? merged(below, value) : value;
    }
  }
  return result;
}

function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
