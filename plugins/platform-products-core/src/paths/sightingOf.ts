import type { GoldenPath, JourneySighting, PathEvaluation } from './types';

/**
 * What `diffJourney` compares, of a path and its answer for an entity.
 *
 * @param uid - `metadata.uid` of the entity
 *
 * @public
 */
export function sightingOf(
  path: Pick<GoldenPath, 'steps'>,
  { outcomes }: Pick<PathEvaluation, 'outcomes'>,
  uid?: string,
): JourneySighting {
  return {
    ...(uid !== undefined && { uid }),
    steps: path.steps.map(({ name, milestone }, index) => ({
      name,
      outcome: outcomes[index],
      ...(milestone && { milestone }),
    })),
  };
}
