import { toEntityInput } from 'backstage-plugin-platform-products-common';
import {
  adoptionOf,
  defaultMetadataConfig,
  defaultNoticeConfig,
  defaultTierLadder,
  Edge,
  effectiveTier,
  evaluatePath,
  loadGoldenPath,
  loadPlatformProduct,
  partsOf,
  provenanceOf,
  readMetadata,
} from 'backstage-plugin-platform-products-core';
import { entityAt } from '../catalog';
import { adoptionDefinitions, adoptionShape } from './content';

export interface AdoptionFloor {
  /** Milliseconds, the median of three rounds. */
  ms: number;
  /** Answers of a product or a path about an entity. */
  answers: number;
}

/** What the same answers cost with all entities in memory and nothing stored. */
export function measureAdoptionFloor(entities: number): AdoptionFloor {
  const shape = adoptionShape(entities);
  const now = new Date();
  const inputs = adoptionDefinitions(shape).map(toEntityInput);
  const paths = inputs.flatMap(input => loadGoldenPath(input).path ?? []);
  const products = inputs.flatMap(
    input => loadPlatformProduct(input).product ?? [],
  );
  const edges: Edge[] = [];
  const subjects = Array.from({ length: entities }, (_, index) => {
    const entity = entityAt(index, shape);
    const input = toEntityInput(entity);
    for (const { type, targetRef: to } of entity.relations!) {
      edges.push({ from: input.ref, type, to });
    }
    const { tier, goldenPath } = readMetadata(
      input,
      defaultMetadataConfig,
      defaultTierLadder,
    );
    return {
      goldenPath,
      subject: { input, tier: effectiveTier(tier, [], defaultTierLadder) },
    };
  });
  const { consumerRelations } = defaultNoticeConfig;
  const answerAll = (): number => {
    let answers = 0;
    const parts = products.map(product => partsOf(product, products, edges));
    for (const { goldenPath, subject } of subjects) {
      const provenance = provenanceOf(subject.input, goldenPath, paths);
      if (provenance.state === 'on') {
        const path = paths.find(({ ref }) => ref === provenance.pathRef)!;
        evaluatePath(path, subject, now);
        answers += 1;
      }
      for (const [index, product] of products.entries()) {
        const { state } = adoptionOf(
          product,
          subject,
          parts[index],
          consumerRelations,
          now,
        );
        if (state !== 'not-eligible') answers += 1;
      }
    }
    return answers;
  };
  const rounds = Array.from({ length: 3 }, () => {
    const start = performance.now();
    const answers = answerAll();
    return { ms: performance.now() - start, answers };
  });
  return rounds.sort((one, other) => one.ms - other.ms)[1];
}
