import type { UserInfoService } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { grants } from './grants';

/** Reads the table of grants against the groups of the person who asks. */
export class DemoPermissionPolicy implements PermissionPolicy {
  constructor(private readonly userInfo: UserInfoService) {}

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const allowed = user && (await this.#allows(permission.name, user));
    return { result: allowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY };
  }

  async #allows(permissionName: string, user: PolicyQueryUser) {
    const grant = grants.get(permissionName);
    if (grant === undefined || grant === 'everybody') {
      return grant === 'everybody';
    }
    const { ownershipEntityRefs } = await this.userInfo.getUserInfo(
      user.credentials,
    );
    return grant.some(group => ownershipEntityRefs.includes(group));
  }
}
