import { InputError } from '@backstage/errors';

/** The parts of an entity ref, as the catalog's own relations write it. */
export function refOf({
  kind,
  namespace,
  name,
}: Record<string, string>): string {
  for (const [parameter, value] of Object.entries({ kind, namespace, name })) {
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/.test(value)) {
      throw new InputError(
        `Cannot read the entity: "${parameter}" in the path is "${value.slice(
          0,
          100,
        )}"; allowed are up to 63 letters, digits, ".", "_" and "-"`,
      );
    }
  }
  return `${kind}:${namespace}/${name}`.toLocaleLowerCase('en-US');
}
