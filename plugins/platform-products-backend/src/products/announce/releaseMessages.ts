import type { Knex } from 'knex';
import type { OutgoingMessage } from '../../notices/announce/writeMessages';
import type { KnownProduct } from '../read/knownProducts';
import type { DbReleaseRow } from '../read/listReleases';
import { wordsOf } from './wordsOf';

/** Longest part of the notes that a message carries. */
const MAXIMUM_NOTES = 300;

/** One message about a release for each owner of entities that have adopted the product. */
export async function releaseMessages(
  tx: Knex,
  { name, row, definition }: KnownProduct,
  { id, title, version, notes }: DbReleaseRow,
): Promise<OutgoingMessage[]> {
  const owners: { owner: string }[] = await tx('reports')
    .join('entities', 'entities.id', 'reports.entity_id')
    .where('reports.scorecard_id', row.id)
    .andWhere('reports.level_rank', '>', 0)
    .whereNotNull('entities.owner')
    .distinct('entities.owner')
    .orderBy('entities.owner');
  const product = definition?.title ?? name;
  return owners.map(({ owner }) => ({
    topic: 'release',
    title: `New in ${product}${version ? ` ${version}` : ''}: ${title}`,
    description: shortened(notes),
    link: `/platform-products/products/${encodeURIComponent(name)}`,
    urgent: false,
    items: [],
    key: `release:${id}:${owner}`,
    recipient: owner,
  }));
}

/** The page of the product has the whole of it, as it was meant to look. */
function shortened(markdown: string): string {
  const text = wordsOf(markdown);
  const letters = [...text];
  return letters.length <= MAXIMUM_NOTES
    ? text
    : `${letters.slice(0, MAXIMUM_NOTES).join('')}…`;
}
