import {
  consumersOf,
  defaultNoticeConfig,
  Edge,
  growSurface,
} from 'backstage-plugin-platform-products-core';
import { entityAt, refAt } from '../catalog';
import { hubOf, noticeShape } from './content';

export interface SettleFloor {
  /** Milliseconds, the median of five rounds. */
  ms: number;
  consumers: number;
}

/** What finding the consumers costs with all relations in memory and nothing stored. */
export function measureSettleFloor(entities: number): SettleFloor {
  const shape = noticeShape(entities);
  const edges: Edge[] = [];
  for (let index = 0; index < entities; index++) {
    const from = refAt(index, shape);
    for (const { type, targetRef: to } of entityAt(index, shape).relations!) {
      edges.push({ from, type, to });
    }
  }
  let consumers = 0;
  const rounds = Array.from({ length: 5 }, () => {
    const start = performance.now();
    const surface = new Map<string, Edge[]>([[hubOf(shape), []]]);
    growSurface(surface, edges);
    consumers = consumersOf(
      surface,
      edges,
      defaultNoticeConfig.consumerRelations,
    ).length;
    return performance.now() - start;
  });
  return { ms: rounds.sort((one, other) => one - other)[2], consumers };
}
