import type { Entity } from '@backstage/catalog-model';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { toEntityInput } from 'backstage-plugin-platform-products-common';
import { contentDigest } from '../definitions/contentDigest';
import type { Candidate } from './assessBatch';
import type { Pass } from './Pass';
import { untilAborted } from './untilAborted';

const FIELDS = ['apiVersion', 'kind', 'metadata', 'spec', 'relations'];

/** Longest etag that the mirror keeps. */
const MAXIMUM_ETAG = 255;

export interface CatalogPage {
  /** Entities that are not excluded. */
  read: number;
  changed: Omit<Candidate, 'previous'>[];
}

/**
 * Reads the catalog page by page and passes on what is new or changed. What was met is marked as
 * seen in `pass.known`.
 *
 * @param kinds - only these; all kinds without it
 */
export async function* readCatalog(
  pass: Pass,
  kinds?: string[],
): AsyncIterable<CatalogPage> {
  const { catalog, credentials, config, signal } = pass;
  const pages = catalog.streamEntities(
    {
      fields: FIELDS,
      pageSize: config.ingest.pageSize,
      ...(kinds && { filter: { kind: kinds } }),
    },
    { credentials },
  );
  for await (const entities of whileAllowed(signal, pages)) {
    const included = entities.filter(
      ({ kind }) =>
        !config.ingest.excludeKinds.has(kind.toLocaleLowerCase('en-US')),
    );
    const changed = included.flatMap(entity => changedOnly(pass, entity) ?? []);
    yield { read: included.length, changed };
  }
}

/** The pages, until the pass is told to stop. */
async function* whileAllowed<T>(
  signal: AbortSignal,
  pages: AsyncIterable<T>,
): AsyncIterable<T> {
  const iterator = pages[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await untilAborted(signal, iterator.next());
      if (next.done) return;
      yield next.value;
    }
  } finally {
    // Not awaited: what does not answer does not end either.
    iterator.return?.()?.catch(() => {});
  }
}

function changedOnly(
  pass: Pass,
  entity: Entity,
): Omit<Candidate, 'previous'> | undefined {
  const ref = stringifyEntityRef(entity);
  const known = pass.known.get(ref);
  if (known) known.seen = true;
  const given = entity.metadata.etag?.slice(0, MAXIMUM_ETAG);
  if (given && known?.etag === given) return undefined;
  const input = toEntityInput(entity);
  const etag = given ?? contentDigest(input);
  if (known?.etag === etag) return undefined;
  return { input, etag, uid: entity.metadata.uid };
}
