/**
 * Whether somebody else was faster: a 409 of the backend. `ResponseError` is told by its shape,
 * because the package may be installed twice.
 */
export function isConflict(error: unknown): boolean {
  return (
    error instanceof Error && 'statusCode' in error && error.statusCode === 409
  );
}
