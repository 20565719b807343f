import type { IdentityApi } from '@backstage/frontend-plugin-api';
import { forgetChoice } from './rememberedChoice';

/** The same identity, which forgets how somebody signed in when they sign out. */
export function forgettingIdentity(identity: IdentityApi): IdentityApi {
  return {
    getProfileInfo: () => identity.getProfileInfo(),
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    signOut: async () => {
      forgetChoice();
      await identity.signOut();
    },
  };
}
