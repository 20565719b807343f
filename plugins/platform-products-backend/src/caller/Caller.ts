import type {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import type { BasicPermission } from '@backstage/plugin-permission-common';

/** Of a person or of another plugin. */
export type CallerCredentials = BackstageCredentials<
  BackstageUserPrincipal | BackstageServicePrincipal
>;

/** Who asks, and what they may do and own. Each question is asked once in a request. */
export interface Caller {
  credentials: CallerCredentials;
  /** Ref of the person, or subject of the service such as `plugin:search`. */
  name: string;
  may(permission: BasicPermission): Promise<boolean>;
  /**
   * Refs of the person and of the groups whose things are theirs. A service owns nothing: `may`
   * alone decides on what it does.
   */
  ownership(): Promise<ReadonlySet<string> | 'service'>;
}
