/** The parts of an entity ref, lower case. */
export interface EntityRefParts {
  kind: string;
  namespace: string;
  name: string;
}

const REF = /^(?:([^:/\s]+):)?(?:([^:/\s]+)\/)?([^:/\s]+)$/;

/** Reads `[kind:][namespace/]name` in any case; undefined where it is none of that. */
export function parseEntityRef(
  text: string,
  defaultKind?: string,
  defaultNamespace = 'default',
): EntityRefParts | undefined {
  const match = REF.exec(text.trim());
  const kind = match?.[1] ?? defaultKind;
  if (!match || !kind) {
    return undefined;
  }
  return {
    kind: kind.toLowerCase(),
    namespace: (match[2] ?? defaultNamespace).toLowerCase(),
    name: match[3].toLowerCase(),
  };
}

/** `kind:namespace/name` */
export function formatEntityRef({
  kind,
  namespace,
  name,
}: EntityRefParts): string {
  return `${kind}:${namespace}/${name}`;
}
