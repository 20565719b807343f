import { InputError } from '@backstage/errors';
import {
  BulkSelection,
  MAX_BULK,
} from 'backstage-plugin-platform-products-common';
import { isUsableText, usableText } from '../../api/usableText';
import { filterOf } from '../../read/listEntities';
import type { Window } from '../../read/ReadStore';
import { countVisible, visibleRows } from '../../read/visibility/visibleRows';
import { breathe } from '../../store/breathe';
import type { TierCommandContext } from './TierCommandContext';

/** Rows of one statement: some 10 ms of one SQLite call. */
const STEP = 2_000;

/** Refs of a bulk selection: those named, or those that filters select and the caller may see. */
export async function selectEntities(
  context: TierCommandContext,
  selection: BulkSelection,
): Promise<string[]> {
  if ('entityRefs' in selection) return [...new Set(selection.entityRefs)];
  refuseUnusable(selection.filter);
  const { store, visible } = context;
  const filter = filterOf(context, selection.filter);
  const scan = {
    rows: (window: Window<string>) => store.entityKeys(filter, window),
    keyOf: ({ ref }: { ref: string }) => ref,
    refOf: ({ ref }: { ref: string }) => ref,
  };
  const refs: string[] = [];
  for (;;) {
    const rows = await visibleRows(scan, visible, {
      after: refs.at(-1),
      limit: STEP,
    });
    for (const { ref } of rows) refs.push(ref);
    if (refs.length > MAX_BULK) break;
    if (rows.length < STEP) return refs;
    await breathe();
  }
  const found = await countVisible(scan, visible, () =>
    store.countEntities(filter),
  );
  throw new InputError(
    `Cannot tag so many entities at once: the filters select ${found}; allowed are at most ${MAX_BULK}`,
  );
}

function refuseUnusable(filter: object): void {
  for (const [name, values] of Object.entries(filter)) {
    if ([values].flat().some(text => !isUsableText(text))) {
      throw new InputError(
        `Cannot select entities: "selection.filter.${name}" in the body holds a text that nothing can be called; allowed: ${usableText}`,
      );
    }
  }
}
