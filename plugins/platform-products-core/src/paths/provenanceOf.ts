import type { EntityInput } from '../entity/EntityInput';
import type { FieldReading, StatedPath } from '../metadata/types';
import type { GoldenPath, PathAssignment, Provenance } from './types';

/** The place of a path that was given in the portal, where others are annotations and paths. */
const PORTAL = 'portal assignment';

/** An answer that stands on something that somebody said. */
type StatedProvenance = Exclude<
  Provenance,
  { state: 'unknown-origin' | 'not-applicable' }
>;

/**
 * Where an entity comes from, by the portal and its own metadata.
 *
 * What the portal says counts before the metadata; but a path that is not there never counts against
 * one that is, so that neither a slip in a file nor the end of a path undoes what somebody decided.
 * Naming a path is enough to be on it, whomever it is meant for. How many steps an entity passes
 * says nothing of where it comes from.
 *
 * @param stated - what `readMetadata` finds
 *
 * @public
 */
export function provenanceOf(
  input: EntityInput,
  stated: FieldReading<StatedPath>,
  paths: readonly GoldenPath[],
  assignment?: PathAssignment,
): Provenance {
  const inFile = provenanceStated(input, stated, paths);
  if (!assignment) {
    return inFile ?? unstated(input, paths);
  }
  const inPortal = provenanceAssigned(assignment, paths);
  if (inPortal.state !== 'on' && inFile?.state === 'on') {
    return beside(inFile, inPortal);
  }
  return inFile ? withFile(inPortal, inFile) : inPortal;
}

function unstated(
  input: EntityInput,
  paths: readonly GoldenPath[],
): Provenance {
  return paths.some(path => path.selects(input))
    ? { state: 'unknown-origin' }
    : { state: 'not-applicable' };
}

function provenanceAssigned(
  { path: name, version }: PathAssignment,
  paths: readonly GoldenPath[],
): StatedProvenance {
  const raw = version ? `${name}@${version}` : name;
  const place = { raw, source: PORTAL, conflicts: [] };
  const path = pathNamed(name, paths);
  return path
    ? { ...onPath(path, version), ...place, by: 'assignment', others: [] }
    : { state: 'unknown-path', path: name, ...place };
}

function provenanceStated(
  input: EntityInput,
  stated: FieldReading<StatedPath>,
  paths: readonly GoldenPath[],
): StatedProvenance | undefined {
  if (stated.state === 'not-set') {
    return undefined;
  }
  const { raw, source, conflicts } = stated;
  const place = { raw, source, conflicts };
  if (stated.state === 'invalid') {
    return { state: 'unknown-path', ...place };
  }
  const { name, version, template } = stated.value;
  const named = template === undefined ? pathNamed(name, paths) : undefined;
  if (named) {
    return { ...onPath(named, version), ...place, by: 'path', others: [] };
  }
  // A source that holds templates may leave their kind out.
  const ref = template ?? `template:default/${name}`;
  const [path, ...others] = pathsListing(ref, input, paths);
  if (path) {
    const refs = others.map(other => other.ref);
    return { ...onPath(path, version), ...place, by: 'template', others: refs };
  }
  return template === undefined
    ? { state: 'unknown-path', path: name, ...place }
    : { state: 'other-template', template, ...place };
}

function onPath({ name, ref }: GoldenPath, version: string | undefined) {
  return {
    state: 'on' as const,
    path: name,
    pathRef: ref,
    ...(version && { version }),
  };
}

/** Names are unique over all namespaces, and case does not count in refs. */
function pathNamed(
  name: string,
  paths: readonly GoldenPath[],
): GoldenPath | undefined {
  const wanted = name.toLowerCase();
  return paths.find(path => path.name.toLowerCase() === wanted);
}

/** Those that are meant for the entity first, then by ref: the same whatever the order of paths. */
function pathsListing(
  template: string,
  input: EntityInput,
  paths: readonly GoldenPath[],
): GoldenPath[] {
  const listing = paths.filter(path => path.templates.includes(template));
  if (listing.length < 2) {
    return listing;
  }
  const rank = (path: GoldenPath) => (path.selects(input) ? 0 : 1);
  return listing.sort(
    (one, other) => rank(one) - rank(other) || (one.ref < other.ref ? -1 : 1),
  );
}

/** The portal counts; a file that names the same path says the version, where the portal does not. */
function withFile(
  portal: StatedProvenance,
  file: StatedProvenance,
): StatedProvenance {
  if (
    portal.state !== 'on' ||
    file.state !== 'on' ||
    portal.pathRef !== file.pathRef ||
    (portal.version && portal.version !== file.version)
  ) {
    return beside(portal, file);
  }
  const { version, conflicts } = file;
  return { ...portal, ...(version && { version }), conflicts };
}

/** What counts, with the other among what it is in conflict with. */
function beside(
  counts: StatedProvenance,
  { raw, source, conflicts }: StatedProvenance,
): StatedProvenance {
  return {
    ...counts,
    conflicts: [{ source, raw }, ...counts.conflicts, ...conflicts],
  };
}
