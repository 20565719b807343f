import '@xyflow/react/dist/style.css';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Controls, ReactFlow, type ReactFlowInstance } from '@xyflow/react';
import type { TierMap } from 'backstage-plugin-platform-products-common';
import { useCallback, useEffect, useId, useMemo, useRef } from 'react';
import { useText } from '../../../../hooks/useText';
import { formatNumber } from '../../../common/formatNumber';
import { mapLayout } from '../layout/mapLayout';
import type { Ladder } from '../../common/useLadder';
import { EntityNode } from './EntityNode';
import { LaneNode } from './LaneNode';
import { LeaningEdge } from './LeaningEdge';
import { mapColours } from './mapColours';
import {
  type EntityFlowNode,
  type LaneFlowNode,
  type LeaningFlowEdge,
  mapElements,
} from './mapElements';
import { MapContext } from './MapContext';
import { useColumns } from './useColumns';
import { useMapState } from './useMapState';

const nodeTypes = { entity: EntityNode, lane: LaneNode };
const edgeTypes = { leaning: LeaningEdge };

/** Below it, names cannot be read; above it, a small map looks silly. */
const READABLE = { least: 0.55, most: 1 };

/** Around the map when it is shown first, in pixels; the controls stand beside it. */
const MARGIN = 16;
const CONTROLS = 36;

const useStyles = makeStyles(theme => ({
  canvas: {
    minHeight: 320,
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    '& .react-flow': { backgroundColor: theme.palette.background.default },
    // The grey of the library is too pale to be read.
    '& .react-flow__attribution': {
      backgroundColor: theme.palette.background.paper,
      '& a': { color: theme.palette.text.primary },
    },
    '& .react-flow__controls-button': {
      backgroundColor: theme.palette.background.paper,
      color: theme.palette.text.primary,
      borderColor: theme.palette.divider,
    },
  },
}));

type Flow = ReactFlowInstance<EntityFlowNode | LaneFlowNode, LeaningFlowEdge>;

/**
 * The map as a picture. Places are worked out here, by our own layout; the library draws, pans and
 * zooms. One stop of the Tab key: arrow keys move between the nodes.
 */
export function TierMapCanvas(props: {
  map: TierMap;
  ladder: Ladder;
  focus: string | undefined;
  onOpen: (entityRef: string) => void;
}) {
  const { map, ladder, focus, onOpen } = props;
  const classes = useStyles();
  const theme = useTheme();
  const t = useText();
  const keysId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const columns = useColumns(frame);
  const flow = useRef<Flow>();
  const layout = useMemo(() => mapLayout(map, columns), [map, columns]);
  const { nodes, edges } = useMemo(
    () => mapElements(map, layout, mapColours(theme)),
    [map, layout, theme],
  );
  const state = useMapState({
    layout,
    ladder,
    focus,
    onOpen,
    frame,
    viewport: flow,
  });
  const showTop = useCallback(() => {
    const room = (frame.current?.clientWidth ?? 0) - 2 * MARGIN - CONTROLS;
    const zoom = Math.min(
      READABLE.most,
      Math.max(READABLE.least, room / layout.width),
    );
    flow.current?.setViewport({
      x: Math.max(MARGIN, (room - layout.width * zoom) / 2 + MARGIN),
      y: MARGIN,
      zoom,
    });
  }, [layout]);
  // Each map begins at its most critical end.
  useEffect(showTop, [showTop]);
  return (
    <MapContext.Provider value={state}>
      <div
        ref={frame}
        className={classes.canvas}
        // As high as the map, but not higher than a screen.
        style={{ height: `min(70vh, ${layout.height + 2 * MARGIN}px)` }}
      >
        <ReactFlow<EntityFlowNode | LaneFlowNode, LeaningFlowEdge>
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          onInit={instance => {
            flow.current = instance;
            showTop();
          }}
          aria-label={t('tiers.map.label', {
            nodes: formatNumber(map.nodes.length),
            edges: formatNumber(edges.length),
          })}
          aria-describedby={keysId}
          ariaLabelConfig={{
            'controls.ariaLabel': t('tiers.map.controls.label'),
            'controls.zoomIn.ariaLabel': t('tiers.map.controls.zoomIn'),
            'controls.zoomOut.ariaLabel': t('tiers.map.controls.zoomOut'),
            'controls.fitView.ariaLabel': t('tiers.map.controls.fit'),
          }}
          colorMode={theme.palette.type}
          minZoom={0.1}
          maxZoom={2}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          disableKeyboardA11y
          // The wheel scrolls the page, as everywhere else; with Ctrl it zooms.
          zoomOnScroll={false}
          preventScrolling={false}
          zoomOnDoubleClick={false}
        >
          {/* Names of lanes stand on the left. */}
          <Controls showInteractive={false} position="top-right" />
        </ReactFlow>
      </div>
      <Typography
        id={keysId}
        variant="caption"
        color="textSecondary"
        component="p"
      >
        {t('tiers.map.keys')}
      </Typography>
    </MapContext.Provider>
  );
}
