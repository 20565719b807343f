/** `ResponseError` of `@backstage/errors`, told by its shape because the package may be installed twice. */
export function isNotFound(error: Error): boolean {
  return 'statusCode' in error && error.statusCode === 404;
}
