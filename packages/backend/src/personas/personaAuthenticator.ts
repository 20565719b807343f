import { InputError } from '@backstage/errors';
import { createProxyAuthenticator } from '@backstage/plugin-auth-node';
import { isPersona, type Persona, personas } from './personas';

/** Believes whoever asks: the persona is in the header `X-Persona` or the query `persona`. */
export const personaAuthenticator = createProxyAuthenticator({
  defaultProfileTransform: async (_result: { persona: Persona }) => ({
    profile: {},
  }),
  initialize() {},
  async authenticate({ req }) {
    const persona = req.header('x-persona') ?? req.query.persona;
    if (!isPersona(persona)) {
      throw new InputError(
        `Cannot sign in as the persona ${
          JSON.stringify(persona) ?? 'nobody'
        }:` +
          ` give one of ${Object.keys(personas).join(', ')}` +
          ` in the header X-Persona or the query parameter persona`,
      );
    }
    return { result: { persona } };
  },
});
