import type { EntityInput, Json } from '../entity/EntityInput';
import type { EffectiveTier } from '../tiers/types';

type JsonObject = { [key: string]: Json | undefined };

/** What an expression sees. */
export interface Variables {
  entity: JsonObject;
  annotations: JsonObject;
  labels: JsonObject;
  tags: Json[];
  relations: Json[];
  facts: JsonObject;
  tier: JsonObject;
  now: Date;
}

const NOTHING: JsonObject = Object.freeze({});
const NO_LIST: Json[] = [];

/** Gathers what an expression sees; parts of an unexpected shape are empty. */
export function variablesOf(
  input: EntityInput,
  tier: EffectiveTier,
  facts: Record<string, Json> | undefined,
  now: Date,
): Variables {
  const { entity } = input;
  const metadata = objectOf(entity.metadata);
  return {
    entity,
    annotations: objectOf(metadata.annotations),
    labels: objectOf(metadata.labels),
    tags: listOf(metadata.tags),
    relations: listOf(entity.relations),
    facts: facts ?? NOTHING,
    tier:
      tier.state === 'own' || tier.state === 'inherited'
        ? { name: tier.name, rank: tier.rank }
        : NOTHING,
    now,
  };
}

function objectOf(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? value
    : NOTHING;
}

function listOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : NO_LIST;
}
