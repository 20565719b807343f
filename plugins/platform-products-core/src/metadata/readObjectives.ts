import type { EntityInput } from '../entity/EntityInput';
import type { ProblemList } from './problemList';
import { isNotSet } from './readField';
import { valueAt } from './readSource';
import type { MetadataConfig } from './types';

const NUMBER = /^\d{1,3}(?:\.\d+)?$/;

/** Objectives in per cent by name, from all annotations with the configured prefix. */
export function readObjectives(
  input: EntityInput,
  config: MetadataConfig,
  problems: ProblemList,
): Record<string, number> {
  const objectives: Record<string, number> = {};
  const annotations = valueAt(input.entity, ['metadata', 'annotations']);
  if (typeof annotations !== 'object' || annotations === null) {
    return objectives;
  }
  for (const key in annotations) {
    if (
      key.length > config.sloPrefix.length &&
      key.startsWith(config.sloPrefix)
    ) {
      const text = textOf(valueAt(annotations, [key]));
      if (!isNotSet(text, config)) {
        addObjective(objectives, key, text, config, problems);
      }
    }
  }
  return objectives;
}

function textOf(value: unknown): string {
  return typeof value === 'object' && value !== null
    ? JSON.stringify(value)
    : String(value ?? '').trim();
}

function addObjective(
  objectives: Record<string, number>,
  key: string,
  text: string,
  config: MetadataConfig,
  problems: ProblemList,
) {
  const digits = text.replace(/\s*%$/, '');
  const objective = NUMBER.test(digits) ? Number(digits) : NaN;
  if (objective > 0 && objective <= 100) {
    objectives[key.slice(config.sloPrefix.length)] = objective;
    return;
  }
  const path = `metadata.annotations[${JSON.stringify(key)}]`;
  const allowed = 'a number above 0 and up to 100, in per cent';
  problems.add('invalid-slo', 'error', path, text, allowed);
}
