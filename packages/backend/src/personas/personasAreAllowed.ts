import type { Config } from '@backstage/config';

const ALLOW_KEY = 'auth.providers.personas.dangerouslyAllowOutsideDevelopment';

/** Whether this is a development backend, or the configuration insists on being treated as one. */
export function personasAreAllowed(config: Config): boolean {
  return (
    process.env.NODE_ENV === 'development' ||
    config.getOptionalBoolean(ALLOW_KEY) === true
  );
}
