import type { FieldChange } from '../store/writeEvents';

/** The fields that differ, each with how it was and how it is, as text. */
export function fieldChanges(before: object, after: object): FieldChange[] {
  const was = new Map<string, unknown>(Object.entries(before));
  const is = new Map<string, unknown>(Object.entries(after));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap(field => {
    const from = shown(was.get(field));
    const to = shown(is.get(field));
    return from === to
      ? []
      : [
          {
            field,
            ...(from !== undefined && { from }),
            ...(to !== undefined && { to }),
          },
        ];
  });
}

/** An empty list and an absent value are the same: nothing. */
function shown(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (value instanceof Date) return value.toISOString();
  if (!Array.isArray(value)) return String(value);
  if (value.length === 0) return undefined;
  return value
    .map(item =>
      typeof item === 'object' ? Object.values(item).join(' – ') : String(item),
    )
    .join(', ');
}
