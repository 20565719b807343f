import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';

const PLUGIN = 'platform-products';

/** A template waits for no longer than this, in milliseconds; what it makes is stamped anyway. */
const PATIENCE = 10_000;

/** An entity that a task has put onto a golden path. */
export interface Start {
  /** Name of the path. */
  path: string;
  version: string;
  entityRef: string;
  /** The same task is one start, however often it is told. */
  taskId: string;
  /** ISO 8601. */
  startedAt: string;
}

/** Tells the plugin `platform-products` when journeys start, in the name of the scaffolder. */
export class StartReporter {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  constructor(options: { auth: AuthService; discovery: DiscoveryService }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
  }

  /** Throws if it was not taken in. */
  async report({ path, ...start }: Start, signal?: AbortSignal): Promise<void> {
    const base = await this.#discovery.getBaseUrl(PLUGIN);
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: PLUGIN,
    });
    const signals = [
      AbortSignal.timeout(PATIENCE),
      ...(signal ? [signal] : []),
    ];
    const answer = await fetch(
      `${base}/golden-paths/${encodeURIComponent(path)}/journeys`,
      {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify(start),
        signal: AbortSignal.any(signals),
      },
    );
    if (!answer.ok) {
      throw await ResponseError.fromResponse(answer);
    }
    await answer.body?.cancel();
  }
}
