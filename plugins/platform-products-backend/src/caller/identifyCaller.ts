import type {
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type BasicPermission,
} from '@backstage/plugin-permission-common';
import type { Caller, CallerCredentials } from './Caller';

/** Learns who asks from their credentials, never from what they send. */
export function identifyCaller(
  deps: { permissions: PermissionsService; userInfo: UserInfoService },
  credentials: CallerCredentials,
): Caller {
  const { principal } = credentials;
  const decisions = new Map<string, Promise<boolean>>();
  let ownership: ReturnType<Caller['ownership']> | undefined;

  const ask = async (permission: BasicPermission) => {
    const [{ result }] = await deps.permissions.authorize([{ permission }], {
      credentials,
    });
    return result === AuthorizeResult.ALLOW;
  };
  const readOwnership: Caller['ownership'] = async () => {
    if (principal.type === 'service') return 'service';
    const info = await deps.userInfo.getUserInfo(credentials);
    return new Set(
      info.ownershipEntityRefs.map(ref => ref.toLocaleLowerCase('en-US')),
    );
  };
  return {
    credentials,
    name:
      principal.type === 'user' ? principal.userEntityRef : principal.subject,
    may: permission => {
      const known = decisions.get(permission.name) ?? ask(permission);
      decisions.set(permission.name, known);
      return known;
    },
    ownership: () => {
      ownership ??= readOwnership();
      return ownership;
    },
  };
}
