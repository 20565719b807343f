import { type Edge, MarkerType, type Node, Position } from '@xyflow/react';
import type { TierMap } from 'backstage-plugin-platform-products-common';
import { edgePath } from '../layout/edgePath';
import type { Lane, MapLayout } from '../layout/mapLayout';

/** A node of the map as the library draws it. */
export type EntityFlowNode = Node<{ node: TierMap['nodes'][number] }, 'entity'>;

/** The ground of a lane. */
export type LaneFlowNode = Node<{ lane: Lane; index: number }, 'lane'>;

/** A line with its way, which is worked out already. */
export type LeaningFlowEdge = Edge<
  { path: string; inverted: boolean },
  'leaning'
>;

/** What the library says of a node is English, and less than its button says. */
const SILENT = { 'aria-roledescription': undefined };

/** Nodes and lines at their places. */
export function mapElements(
  map: TierMap,
  layout: MapLayout,
  colours: { line: string; inverted: string },
): {
  nodes: (EntityFlowNode | LaneFlowNode)[];
  edges: LeaningFlowEdge[];
} {
  const still = { draggable: false, selectable: false, focusable: false };
  return {
    nodes: [
      ...layout.lanes.map(
        (lane, index): LaneFlowNode => ({
          ...still,
          id: `lane ${lane.tier ?? ''}`,
          type: 'lane',
          position: { x: lane.x, y: lane.y },
          width: lane.width,
          height: lane.height,
          zIndex: -1,
          domAttributes: SILENT,
          data: { lane, index },
        }),
      ),
      ...[...layout.places].flatMap(([entityRef, rect]): EntityFlowNode[] => {
        const node = map.nodes.find(one => one.entityRef === entityRef);
        return node
          ? [
              {
                ...still,
                id: entityRef,
                type: 'entity',
                position: { x: rect.x, y: rect.y },
                width: rect.width,
                height: rect.height,
                // Above all lines: a name must not be crossed out.
                zIndex: 2,
                handles: handlesOf(rect),
                domAttributes: SILENT,
                data: { node },
              },
            ]
          : [];
      }),
    ],
    edges: map.edges.flatMap(edge => {
      const from = layout.places.get(edge.from);
      const to = layout.places.get(edge.to);
      return from && to && from !== to
        ? [leaningEdge(edge, edgePath(from, to), colours)]
        : [];
    }),
  };
}

function leaningEdge(
  { from, to, type, inverted }: TierMap['edges'][number],
  path: string,
  colours: { line: string; inverted: string },
): LeaningFlowEdge {
  const color = inverted ? colours.inverted : colours.line;
  return {
    id: `${from} ${type} ${to}`,
    source: from,
    target: to,
    type: 'leaning',
    selectable: false,
    focusable: false,
    // Inversions are drawn over the others.
    zIndex: inverted ? 1 : 0,
    markerEnd: { type: MarkerType.ArrowClosed, color, width: 18, height: 18 },
    domAttributes: { 'aria-hidden': true },
    data: { path, inverted },
  };
}

/** The library draws lines between handles only. */
function handlesOf({ width, height }: { width: number; height: number }) {
  const middle = { x: width / 2, y: height / 2, width: 1, height: 1 };
  return (['source', 'target'] as const).map(type => ({
    type,
    position: Position.Top,
    ...middle,
  }));
}
