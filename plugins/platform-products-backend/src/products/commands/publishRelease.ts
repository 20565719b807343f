import { randomUUID } from 'node:crypto';
import { ConflictError } from '@backstage/errors';
import type {
  PublishRelease,
  Release,
} from 'backstage-plugin-platform-products-common';
import type { Knex } from 'knex';
import { wellFormed } from '../../ingest/entityWrite';
import type { PathCommandContext } from '../../paths/commands/PathCommandContext';
import { releaseMessages } from '../announce/releaseMessages';
import { findProduct, KnownProduct } from '../read/knownProducts';
import { DbReleaseRow, releaseOf } from '../read/listReleases';

/**
 * Publishes what is new in a product, and tells the owners of its adopters: in one transaction, so
 * that a release is never told of twice, nor forgotten. The same once more is the same release.
 */
export async function publishRelease(
  context: PathCommandContext,
  name: string,
  body: PublishRelease,
): Promise<Release> {
  const { tiers, caller, announcer, now } = context;
  const product = await findProduct(context, name);
  const row: DbReleaseRow = {
    id: randomUUID(),
    product: product.name,
    version: body.version === undefined ? null : wellFormed(body.version),
    title: wellFormed(body.title),
    notes: wellFormed(body.notes),
    published_at: now,
    published_by: caller.name,
    told: true,
  };
  const { stored, isNew } = await tiers.knex.transaction(async tx => {
    await hold(tx, product);
    const known = await sameRelease(tx, row);
    if (known) return { stored: known, isNew: false };
    await tx('releases').insert(row);
    await announcer.write(tx, await releaseMessages(tx, product, row), now);
    return { stored: row, isNew: true };
  });
  if (isNew) {
    context.writeDown({
      product: product.name,
      release: row.id,
      version: row.version,
      title: row.title,
    });
  }
  return releaseOf(stored);
}

/** Of two who publish at the same time, one looks after the other has written. */
async function hold(tx: Knex, { row }: KnownProduct): Promise<void> {
  await tx('scorecards').where('id', row.id).forUpdate().select('id');
}

async function sameRelease(
  tx: Knex,
  { product, version, title, notes }: DbReleaseRow,
): Promise<DbReleaseRow | undefined> {
  const rows: DbReleaseRow[] = await tx('releases').where(
    version === null ? { product, title } : { product, version },
  );
  const same = rows.find(
    known =>
      known.version === version &&
      known.title === title &&
      known.notes === notes,
  );
  if (!same && version !== null && rows.length > 0) {
    throw new ConflictError(
      `Cannot publish "${version}" of "${product}": it was published with other notes; allowed is another version`,
    );
  }
  return same;
}
