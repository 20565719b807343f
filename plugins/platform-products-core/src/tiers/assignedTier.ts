import type { FieldReading } from '../metadata/types';
import { allowedTiers } from './effectiveTier';
import type {
  TierAssignment,
  TierDisagreement,
  TierLadder,
  TierPrecedence,
} from './types';

/** The place of a tier that was approved in the portal, where others are annotations and paths. */
const PORTAL = 'portal assignment';

/**
 * What the portal and the entity's own metadata say together, to be given to
 * {@link effectiveTier} in place of the metadata alone; without an assignment it is the metadata.
 * The first in the order of precedence counts. A tier that the ladder does not have never counts
 * against one that it has, so that neither a slip in a file nor a change of the ladder undoes what
 * somebody decided. What does not count stays among the conflicts.
 *
 * @public
 */
export function assignedTier(
  metadata: FieldReading<string>,
  assignment: Pick<TierAssignment, 'tier'> | undefined,
  precedence: TierPrecedence,
  ladder: TierLadder,
): FieldReading<string> {
  if (!assignment) {
    return metadata;
  }
  const portal = portalReading(assignment, ladder);
  const inOrder =
    precedence === 'portal' ? [portal, metadata] : [metadata, portal];
  const counts =
    inOrder.find(({ state }) => state === 'valid') ??
    inOrder.find(({ state }) => state === 'invalid')!;
  const other = counts === portal ? metadata : portal;
  const tier = counts.state === 'valid' ? counts.value : undefined;
  const isOtherTier = (name: string) => name.toLowerCase() !== tier;
  return {
    ...counts,
    conflicts: [
      ...(other.state === 'not-set' ||
      !isOtherTier(other.state === 'valid' ? other.value : other.raw)
        ? []
        : [{ source: other.source, raw: other.raw }]),
      ...metadata.conflicts.filter(({ raw }) => isOtherTier(raw)),
    ],
  };
}

/**
 * Where the portal and the metadata say different things, or the portal names a tier that the
 * ladder no longer has; undefined where they agree or only one of them says something that can be
 * used.
 *
 * @public
 */
export function tierDisagreement(
  metadata: FieldReading<string>,
  assignment: Pick<TierAssignment, 'tier'> | undefined,
  precedence: TierPrecedence,
  ladder: TierLadder,
): TierDisagreement | undefined {
  if (!assignment) {
    return undefined;
  }
  const together = assignedTier(metadata, assignment, precedence, ladder);
  const portal = portalReading(assignment, ladder);
  const counts =
    together.state !== 'not-set' && together.source === PORTAL
      ? 'portal'
      : 'metadata';
  const stated =
    metadata.state === 'not-set'
      ? undefined
      : { raw: metadata.raw, source: metadata.source };
  const about = { counts, assigned: assignment.tier } as const;
  if (portal.state === 'invalid') {
    return {
      ...about,
      kind: 'orphaned',
      ...(stated && { stated }),
      message: `The portal assigns ${assignment.tier}, which is not on the ladder; allowed is ${portal.allowed}.`,
    };
  }
  if (metadata.state === 'not-set') {
    return undefined;
  }
  const isSame =
    metadata.state === 'valid' && metadata.value === assignment.tier;
  return isSame
    ? undefined
    : {
        ...about,
        kind: metadata.state === 'valid' ? 'different' : 'invalid-metadata',
        stated,
        message: `The portal assigns ${assignment.tier}, ${
          metadata.source
        } says "${metadata.raw}"${
          metadata.state === 'valid' ? '' : ', which is not on the ladder'
        }; ${counts === 'portal' ? 'the portal' : 'the metadata'} counts.`,
      };
}

function portalReading(
  { tier }: Pick<TierAssignment, 'tier'>,
  ladder: TierLadder,
): FieldReading<string> & { state: 'valid' | 'invalid' } {
  const place = { raw: tier, source: PORTAL, conflicts: [] };
  return ladder.tiers.some(({ name }) => name === tier)
    ? { ...place, state: 'valid', value: tier }
    : { ...place, state: 'invalid', allowed: allowedTiers(ladder) };
}
