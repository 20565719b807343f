/** A 403 of the backend. `ResponseError` is told by its shape: the package may be installed twice. */
export function isForbidden(error: Error): boolean {
  return 'statusCode' in error && error.statusCode === 403;
}
