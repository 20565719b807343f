import { endJourney } from '../paths/endJourney';
import { breathe } from '../store/breathe';
import type { DbEntityRow } from '../store/rows';
import { parentKinds } from './ParentIndex';
import { commit, Pass } from './Pass';
import type { Contribution } from './SummaryKeeper';
import { untilAborted } from './untilAborted';

/** So many may vanish at once from a catalog of any size. */
const ALWAYS_BELIEVED = 50;
const REFS_PER_LOOK = 500;

/**
 * Removes what a complete reading of the catalog did not meet and a second look does not find
 * either. More than is plausible is held back: a catalog that lost a provider, or has just been
 * emptied, must not empty the portal too.
 */
export async function removeVanished(pass: Pass): Promise<void> {
  const { excludeKinds, maxDropShare } = pass.config.ingest;
  const missing = [...pass.known].filter(([, { seen }]) => !seen);
  const excluded = missing.filter(([, { kind }]) => excludeKinds.has(kind));
  const vanished = missing.filter(([, { kind }]) => !excludeKinds.has(kind));
  const believed = Math.max(ALWAYS_BELIEVED, maxDropShare * pass.known.size);
  const held =
    vanished.length > believed
      ? `${vanished.length} of ${pass.known.size} entities are missing in the catalog at once. That is more than platformProducts.ingest.maxDropShare allows (${maxDropShare}), so none is deleted.`
      : undefined;
  await noteHeld(pass, held);
  await removeAll(
    pass,
    excluded.map(([ref]) => ref),
  );
  if (!held) {
    await removeAll(
      pass,
      await withoutFound(
        pass,
        vanished.map(([ref]) => ref),
      ),
    );
  }
}

async function noteHeld(pass: Pass, held: string | undefined): Promise<void> {
  if ((await pass.store.readState('held_deletion')) === held) return;
  await pass.store.writeState('held_deletion', held);
  if (held) pass.logger.warn(held);
}

/** An entity that was made again while pages were read can be missed by all of them. */
async function withoutFound(pass: Pass, refs: string[]): Promise<string[]> {
  const gone: string[] = [];
  for (let start = 0; start < refs.length; start += REFS_PER_LOOK) {
    const entityRefs = refs.slice(start, start + REFS_PER_LOOK);
    const { items } = await untilAborted(
      pass.signal,
      pass.catalog.getEntitiesByRefs(
        { entityRefs, fields: ['kind', 'metadata.namespace', 'metadata.name'] },
        { credentials: pass.credentials },
      ),
    );
    gone.push(...entityRefs.filter((_, index) => !items[index]));
  }
  return gone;
}

async function removeAll(pass: Pass, refs: string[]): Promise<void> {
  const { batchSize } = pass.config.ingest;
  for (let start = 0; start < refs.length; start += batchSize) {
    const rows = await pass.store.entitiesByRef(
      refs.slice(start, start + batchSize),
    );
    await removeRows(pass, rows);
    await breathe();
  }
}

async function removeRows(pass: Pass, rows: DbEntityRow[]): Promise<void> {
  const summaries = await pass.summaries.account(
    await contributionsOf(pass, rows),
  );
  const parents = rows.filter(({ kind }) => parentKinds.has(kind));
  const { journeys, transitions } = await journeysEnded(pass, rows);
  pass.counts.removed += rows.length;
  pass.counts.transitions += transitions.length;
  await commit(pass, {
    removedEntities: rows,
    journeys,
    transitions,
    changedParents: parents.map(({ ref }) => ref),
    ...summaries,
  });
  parents.forEach(({ ref }) => pass.parents.delete(ref));
  rows.forEach(({ ref }) => {
    pass.known.delete(ref);
    pass.definitionInputs.delete(ref);
  });
}

async function journeysEnded(pass: Pass, rows: DbEntityRow[]) {
  const refs = rows.flatMap(({ ref, path }) => (path === null ? [] : ref));
  const journeys = refs.length > 0 ? await pass.store.journeysOf(refs) : [];
  const ended = journeys
    .filter(({ state }) => state === 'on')
    .map(row => endJourney(row, 'entity-gone', pass.now));
  return {
    journeys: ended.flatMap(one => one.journeys),
    transitions: ended.flatMap(one => one.transitions),
  };
}

async function contributionsOf(
  pass: Pass,
  rows: DbEntityRow[],
): Promise<Contribution[]> {
  const definitions = new Map(
    pass.definitions.map(definition => [definition.id, definition]),
  );
  const byId = new Map(rows.map(row => [row.id, row]));
  const reports = await pass.store.reportsOf([...byId.keys()]);
  return reports.flatMap(report => {
    const definition = definitions.get(report.scorecard_id);
    const groups = byId.get(report.entity_id);
    return definition && groups
      ? [{ definition, groups, report, sign: -1 as const }]
      : [];
  });
}
