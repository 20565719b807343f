import { readMetadata } from 'backstage-plugin-platform-products-core';
import { contentDigest } from '../definitions/contentDigest';
import {
  definitionKindOf,
  definitionKinds,
} from '../definitions/definitionKinds';
import { followStarts } from '../paths/followStarts';
import { arePathsKnown, notePaths } from '../paths/pathsDigest';
import { breathe } from '../store/breathe';
import { Candidate, mirrored } from './assessBatch';
import { assessReassigned, recallAssigned } from './assessReassigned';
import { parentKinds } from './ParentIndex';
import { assignmentsOf, Pass } from './Pass';
import { readCatalog } from './readCatalog';
import { readChanges, storeChanges } from './readChanges';
import { removeVanished } from './removeVanished';
import {
  assessDirty,
  assessEverything,
  assessPending,
  pagesOf,
  recountSummaries,
} from './scanMirror';
import {
  noteEvaluated,
  renewDefinitionProblems,
  renewParts,
  settleDefinitions,
} from './settleDefinitions';

/** Small columns only, so that 2,000 rows are read within a few milliseconds. */
const VERSIONS_PER_PAGE = 2_000;

/** Share of new entities up to which a catalog is taken to have been there before. */
const NEGLIGIBLE = 0.01;

/** Kinds that others depend on, read before all others. */
const LEADING_KINDS = ['domain', 'system', ...definitionKinds];

/**
 * One pass: what leads is read first, then the whole catalog; what changed is judged and stored
 * batch by batch; what vanished is removed; what depends on a change is judged again; and the
 * counts are brought in line. Every step can be cut off after any batch: the next pass finds by
 * the stored etags, marks and digests what is left to do.
 */
export async function runPass(pass: Pass): Promise<void> {
  await recallMirror(pass);
  await readLeading(pass);
  await readChanges(pass);

  const definitionsBefore = pass.definitionInputs.size;
  await removeVanished(pass);
  if (pass.definitionInputs.size < definitionsBefore) {
    await settleDefinitions(pass);
    await renewDefinitionProblems(pass);
  } else {
    await renewParts(pass);
  }

  await assessDirty(pass);
  const { ladder, metadata, notices, tierAssignments } = pass.config;
  const { consumerRelations } = notices;
  const { precedence } = tierAssignments;
  const settings = contentDigest([
    ladder,
    metadata,
    { consumerRelations, precedence },
  ]);
  const isReadOtherwise =
    (await pass.store.readState('settings_digest')) !== settings;
  if (isReadOtherwise || !(await arePathsKnown(pass))) {
    await assessEverything(pass);
    await noteEvaluated(pass);
    await pass.store.writeState('settings_digest', settings);
  } else {
    await assessPending(pass);
    await noteEvaluated(pass);
  }
  await notePaths(pass);
  await assessReassigned(pass);
  await followStarts(pass);
  await recountSummaries(pass);
  await pass.settleNotices(pass.now, pass.signal);
  await pass.settleTiers(pass.now, pass.signal);
  await noteInstalled(pass);
}

/**
 * The first complete pass that met hardly anything new. What was met until then began before anybody
 * could see it: a catalog may still be filling up while the first passes go over it.
 */
async function noteInstalled(pass: Pass): Promise<void> {
  const { store, installedAt, known, now } = pass;
  if (installedAt) return;
  let fresh = 0;
  // New ones get their id by being stored.
  for (const { id } of known.values()) if (id === 0) fresh += 1;
  if (known.size > 0 && fresh <= known.size * NEGLIGIBLE) {
    await store.writeState('installed_at', now.toISOString());
  }
}

/** What the last passes stored, as far as this one compares with it. */
async function recallMirror(pass: Pass): Promise<void> {
  for (let after = 0; ; ) {
    const page = { after, limit: VERSIONS_PER_PAGE };
    const rows = await pass.store.versions(page);
    for (const { id, ref, kind, etag, ...row } of rows) {
      const assignments = assignmentsOf(row);
      pass.known.set(ref, { id, kind, etag, seen: false, ...assignments });
    }
    if (rows.length < VERSIONS_PER_PAGE) break;
    after = rows[rows.length - 1].id;
    await breathe();
  }
  await recallAssigned(pass);
  const leading = { select: 'kinds' as const, kinds: LEADING_KINDS };
  for await (const rows of pagesOf(pass, leading)) {
    rows.forEach(row => lead(pass, mirrored(row)));
  }
}

async function readLeading(pass: Pass): Promise<void> {
  const changed = new Map<string, Omit<Candidate, 'previous'>>();
  for await (const page of readCatalog(pass, LEADING_KINDS)) {
    for (const candidate of page.changed) {
      changed.set(candidate.input.ref, candidate);
      lead(pass, candidate);
    }
  }
  await settleDefinitions(pass);
  await storeChanges(pass, [...changed.values()]);
  await renewDefinitionProblems(pass);
}

/** Takes up what other entities need to know of this one. */
function lead(pass: Pass, { input }: Pick<Candidate, 'input'>): void {
  const { metadata, ladder } = pass.config;
  if (parentKinds.has(input.kind.toLocaleLowerCase('en-US'))) {
    const stated = readMetadata(input, metadata, ladder);
    pass.parents.set(input.ref, pass.assigned.together(input.ref, stated));
  }
  if (definitionKindOf(input)) {
    pass.definitionInputs.set(input.ref, input);
  } else {
    pass.definitionInputs.delete(input.ref);
  }
}
