import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { personaAuthenticator } from './personaAuthenticator';
import { personas } from './personas';
import { personasAreAllowed } from './personasAreAllowed';

/**
 * Lets anybody be a person of the example company, without a password. Not registered, and so
 * answered with 404, outside development, unless the configuration insists.
 */
export const authModulePersonas = createBackendModule({
  pluginId: 'auth',
  moduleId: 'personas',
  register(reg) {
    reg.registerInit({
      deps: {
        providers: authProvidersExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
      },
      async init({ providers, config, logger }) {
        if (!personasAreAllowed(config)) {
          logger.info('Personas are off: this is not a development backend');
          return;
        }
        providers.registerProvider({
          providerId: 'personas',
          factory: createProxyAuthProviderFactory({
            authenticator: personaAuthenticator,
            signInResolver: ({ result }, context) =>
              context.signInWithCatalogUser({
                entityRef: personas[result.persona],
              }),
          }),
        });
      },
    });
  },
});
