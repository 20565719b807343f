import type { EntityInput } from '../entity/EntityInput';
import { goldenPathParser, textParser } from './fieldParsers';
import type { ProblemList } from './problemList';
import { readField } from './readField';
import type { FieldReading, MetadataConfig, StatedPath } from './types';

/**
 * The golden path that an entity names, or the template that it was made from, with the version
 * from wherever it stands: templates and their versions have keys of their own.
 */
export function readStatedPath(
  input: EntityInput,
  config: MetadataConfig,
  list: ProblemList,
): FieldReading<StatedPath> {
  const version = readField(input, config, 'templateVersion', textParser, list);
  const stated = readField(
    input,
    config,
    'goldenPath',
    goldenPathParser,
    list,
    agree,
  );
  return stated.state === 'valid' &&
    !stated.value.version &&
    version.state === 'valid'
    ? { ...stated, value: { ...stated.value, version: version.value } }
    : stated;
}

/** The path that an entity follows and the template that it was made from are two things. */
function agree(first: StatedPath, other: StatedPath): boolean {
  const isOtherThing =
    (first.template === undefined) !== (other.template === undefined);
  return (
    isOtherThing ||
    (first.name === other.name &&
      first.template === other.template &&
      (first.version ?? other.version) === (other.version ?? first.version))
  );
}
