import type { Config } from '@backstage/config';

/** Where the pages of the suite are in the app. */
const PAGES = '/platform-products';

/** Where people read a notice, below the address of the app. */
export function noticeUrls(config: Config): (id: string) => string {
  const app = config.getOptionalString('app.baseUrl') ?? '';
  return id =>
    `${app.replace(/\/$/, '')}${PAGES}/notices/${encodeURIComponent(id)}`;
}
