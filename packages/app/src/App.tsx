import { createApp } from '@backstage/frontend-defaults';
import { catalogModule } from './modules/catalog';
import { navModule } from './modules/nav';
import { signInModule } from './modules/signIn';

/** Plugins are found by `app.packages` in app-config.yaml. */
export default createApp({
  features: [navModule, signInModule, catalogModule],
});
