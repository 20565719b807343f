import { NotAllowedError, NotFoundError } from '@backstage/errors';
import type {
  AdoptionNote,
  ProductConsumer,
} from 'backstage-plugin-platform-products-common';
import { productUpdatePermission } from 'backstage-plugin-platform-products-common';
import type { Caller } from '../../caller/Caller';
import { wellFormed } from '../../ingest/entityWrite';
import type { PathCommandContext } from '../../paths/commands/PathCommandContext';
import { findEntity } from '../../tiers/read/findEntity';
import { findProduct } from '../read/knownProducts';
import { consumerRows } from '../read/listConsumers';

/** Writes down why an entity does not use a product that is meant for it. */
export async function setAdoptionNote(
  context: PathCommandContext,
  name: string,
  ref: string,
  { text }: AdoptionNote,
): Promise<ProductConsumer> {
  const { caller, tiers, now } = context;
  const product = await findProduct(context, name);
  const entity = await findEntity(context, ref);
  if (!(await mayNoteFor(caller, entity.owner))) {
    throw new NotAllowedError(
      `Cannot note why "${ref}" does not use "${
        product.name
      }": it is owned by ${
        entity.owner ?? 'nobody'
      }; allowed are its owners, and those with the permission "platform-products.product.update"`,
    );
  }
  const [consumer] = await consumerRows(context, product, [entity.id]);
  if (!consumer) {
    throw new NotFoundError(
      `"${product.name}" is not meant for "${ref}", so there is nothing to note`,
    );
  }
  const place = { product: product.name, entity_ref: ref };
  const written = text === null ? null : wellFormed(text);
  if (written === (consumer.note?.text ?? null)) return consumer;
  if (written === null) {
    await tiers.knex('adoption_notes').where(place).delete();
  } else {
    await tiers
      .knex('adoption_notes')
      .insert({
        ...place,
        text: written,
        written_by: caller.name,
        written_at: now,
      })
      .onConflict(['product', 'entity_ref'])
      .merge();
  }
  context.writeDown({ product: product.name, entityRef: ref, text: written });
  const [changed] = await consumerRows(context, product, [entity.id]);
  return changed;
}

async function mayNoteFor(
  caller: Caller,
  owner: string | null,
): Promise<boolean> {
  if (await caller.may(productUpdatePermission)) return true;
  const ownership = await caller.ownership();
  return ownership !== 'service' && owner !== null && ownership.has(owner);
}
