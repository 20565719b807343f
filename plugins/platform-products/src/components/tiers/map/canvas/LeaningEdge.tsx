import { useTheme } from '@material-ui/core/styles';
import { BaseEdge, type EdgeProps } from '@xyflow/react';
import { INVERTED_DASHES, mapColours } from './mapColours';
import type { LeaningFlowEdge } from './mapElements';

/** A line from what leans to what it leans on. */
export function LeaningEdge(props: EdgeProps<LeaningFlowEdge>) {
  const { id, data, markerEnd } = props;
  const colours = mapColours(useTheme());
  return data ? (
    <BaseEdge
      id={id}
      path={data.path}
      markerEnd={markerEnd}
      interactionWidth={0}
      style={
        data.inverted
          ? {
              stroke: colours.inverted,
              strokeWidth: 2.5,
              strokeDasharray: INVERTED_DASHES,
            }
          : { stroke: colours.line, strokeWidth: 1.25, opacity: 0.8 }
      }
    />
  ) : null;
}
