import type {
  EntityInput,
  Problem,
} from 'backstage-plugin-platform-products-core';
import type { DefinitionKind } from '../store/rows';
import { contentDigest } from './contentDigest';
import { LoadedDefinition, loadDefinition } from './LoadedDefinition';

export interface LoadedText {
  /** Of the spec: what answers depend on. */
  digest: string;
  loaded?: LoadedDefinition;
  problems: Problem[];
}

/** Compiles each text once: a pass meets mostly texts that the pass before has met too. */
export class DefinitionLoader {
  #loaded = new Map<string, LoadedText>();
  #used = new Map<string, LoadedText>();

  load(kind: DefinitionKind, input: EntityInput, now: Date): LoadedText {
    const key = contentDigest(input);
    const known = this.#used.get(key) ?? this.#loaded.get(key);
    const text = known ?? {
      digest: contentDigest(input.entity.spec),
      ...loadDefinition(kind, input, now),
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
