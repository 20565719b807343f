import { createHash } from 'node:crypto';
import type { Entity } from '@backstage/catalog-model';
import { toEntityInput } from 'backstage-plugin-platform-products-common';
import type { Problem } from 'backstage-plugin-platform-products-core';
import type { DefinitionKind } from './DefinitionKind';

/** Far more definitions than a company has; an entry is a digest and mostly an empty list. */
const MAX_REMEMBERED = 2_000;

/**
 * Finds the problems of a definition, once per text: the catalog processes every entity again and
 * again, and compiling expressions and running examples is the dear part.
 */
export class DefinitionCheck {
  readonly #known = new Map<string, Problem[]>();

  problemsOf(entity: Entity, kind: DefinitionKind): Problem[] {
    const digest = digestOf(entity);
    const known = this.#known.get(digest);
    if (known) {
      return known;
    }
    const problems = kind.problemsOf(toEntityInput(entity), new Date());
    this.#remember(digest, problems);
    return problems;
  }

  #remember(digest: string, problems: Problem[]) {
    if (this.#known.size >= MAX_REMEMBERED) {
      const [oldest] = this.#known.keys();
      this.#known.delete(oldest);
    }
    this.#known.set(digest, problems);
  }
}

function digestOf({ apiVersion, kind, metadata, spec }: Entity): string {
  return createHash('sha256')
    .update(JSON.stringify([apiVersion, kind, metadata, spec]))
    .digest('base64');
}
