import {
  EntityInput,
  loadScorecard,
  Problem,
  Scorecard,
} from 'backstage-plugin-platform-products-core';
import { contentDigest } from './contentDigest';

export interface LoadedText {
  /** Of the spec: what answers depend on. */
  digest: string;
  scorecard?: Scorecard;
  problems: Problem[];
}

/** Compiles each text once: a pass meets mostly texts that the pass before has met too. */
export class DefinitionLoader {
  #loaded = new Map<string, LoadedText>();
  #used = new Map<string, LoadedText>();

  load(input: EntityInput, now: Date): LoadedText {
    const key = contentDigest(input);
    const known = this.#used.get(key) ?? this.#loaded.get(key);
    const text = known ?? {
      digest: contentDigest(input.entity.spec),
      ...loadScorecard(input, now),
    };
    this.#used.set(key, text);
    return text;
  }

  /** Forgets what was not asked for since the last time. */
  forgetUnused(): void {
    this.#loaded = this.#used;
    this.#used = new Map();
  }
}
