import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EffectiveTierProvider } from './EffectiveTierProvider';
import type { EffectiveTiers } from './EffectiveTiers';

/**
 * Entities that a round asks to be processed at once: some two seconds of work for one replica of
 * the catalog. The others are processed within the catalog's own interval anyway.
 */
const MAXIMUM_REFRESHED = 200;

/**
 * Keeps the effective tiers in memory fresh, and asks for entities whose tier has changed to be
 * processed again.
 *
 * Each replica does so for itself. One that has not heard of the change yet can get such an entity
 * first and find nothing new in it, but then asks again itself as soon as it has heard.
 */
export class EffectiveTierFollower {
  readonly #tiers: EffectiveTiers;
  readonly #provider: Pick<EffectiveTierProvider, 'refresh'>;
  readonly #logger: Pick<LoggerService, 'info' | 'warn'>;
  #isOut = false;

  constructor(parts: {
    tiers: EffectiveTiers;
    provider: Pick<EffectiveTierProvider, 'refresh'>;
    logger: Pick<LoggerService, 'info' | 'warn'>;
  }) {
    this.#tiers = parts.tiers;
    this.#provider = parts.provider;
    this.#logger = parts.logger;
  }

  /** One round. Fails as its reading does, for the scheduler's records; the log tells it once. */
  async follow(signal: AbortSignal): Promise<void> {
    const changed = await this.#read(signal);
    if (changed.length === 0) return;
    try {
      await this.#provider.refresh(changed.slice(0, MAXIMUM_REFRESHED));
    } catch (error) {
      this.#logger.warn(
        'Failed to ask the catalog to process entities with another tier. They follow within its processing interval.',
        error as Error,
      );
    }
  }

  async #read(signal: AbortSignal): Promise<string[]> {
    try {
      const changed = await this.#tiers.update(signal);
      if (this.#isOut) {
        this.#isOut = false;
        this.#logger.info('Effective tiers can be read again.');
      }
      return changed;
    } catch (error) {
      if (!this.#isOut) {
        this.#isOut = true;
        this.#logger.warn(
          'Failed to read effective tiers from the plugin platform-products. Until it answers, the catalog keeps those that it knows.',
          error as Error,
        );
      }
      throw error;
    }
  }
}
