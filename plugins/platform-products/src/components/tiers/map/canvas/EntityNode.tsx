import { makeStyles } from '@material-ui/core/styles';
import ReportProblemIcon from '@material-ui/icons/ReportProblem';
import { Handle, type NodeProps, Position } from '@xyflow/react';
import { useContext } from 'react';
import { useText } from '../../../../hooks/useText';
import { visuallyHidden } from '../../../common/visuallyHidden';
import { useKindName } from '../../common/useKindName';
import { KindIcon } from '../KindIcon';
import { ownerName } from '../ownerName';
import type { EntityFlowNode } from './mapElements';
import { MapContext } from './MapContext';

const useStyles = makeStyles(theme => {
  const error =
    theme.palette.error[theme.palette.type === 'dark' ? 'light' : 'dark'];
  return {
    node: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(0.75),
      width: '100%',
      height: '100%',
      boxSizing: 'border-box',
      padding: theme.spacing(0.5, 1),
      textAlign: 'left',
      cursor: 'pointer',
      font: 'inherit',
      color: theme.palette.text.primary,
      backgroundColor: theme.palette.background.paper,
      border: `1px solid ${theme.palette.text.secondary}`,
      borderRadius: theme.shape.borderRadius,
      '&:hover': { borderColor: theme.palette.text.primary },
      '&:focus-visible': {
        outline: `3px solid ${theme.palette.primary.main}`,
        outlineOffset: 2,
      },
    },
    context: { borderStyle: 'dashed', fontStyle: 'italic' },
    inverted: { borderColor: error, borderWidth: 2 },
    focus: { boxShadow: `0 0 0 4px ${theme.palette.primary.main}` },
    mark: { color: error, flex: 'none' },
    text: { flex: 1, minWidth: 0 },
    line: {
      display: 'block',
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
      lineHeight: 1.25,
    },
    title: { fontSize: 15, fontWeight: 'bold' },
    owner: { fontSize: 13 },
    icon: { flex: 'none' },
    heard: visuallyHidden,
    handle: { opacity: 0, top: '50%', left: '50%', pointerEvents: 'none' },
  };
});

/** An entity on the map: a button that puts it in the middle. */
export function EntityNode({ data }: NodeProps<EntityFlowNode>) {
  const { node } = data;
  const { entityRef, title, kind, owner, tier, context, inverted } = node;
  const state = useContext(MapContext);
  const classes = useStyles();
  const t = useText();
  const kindName = useKindName();
  const isFocus = state.focus === entityRef;
  const ownedBy = owner ? ownerName(owner) : t('common.unowned');
  const looks = [
    classes.node,
    context && !isFocus && classes.context,
    inverted && classes.inverted,
    isFocus && classes.focus,
  ];
  return (
    <>
      <button
        type="button"
        className={looks.filter(Boolean).join(' ')}
        data-entity={entityRef}
        tabIndex={state.active === entityRef ? 0 : -1}
        aria-current={isFocus ? 'true' : undefined}
        onFocus={() => state.setActive(entityRef)}
        onKeyDown={event => state.onKeyDown(event, entityRef)}
        onClick={() => state.open(entityRef)}
      >
        <KindIcon kind={kind} className={classes.icon} />
        {/* Read in one go, so that what is seen is a part of what is heard. */}
        <span className={classes.text} title={title}>
          <span className={`${classes.line} ${classes.title}`}>{title}</span>
          <span className={classes.heard}>, </span>
          <span className={`${classes.line} ${classes.owner}`}>{ownedBy}</span>
          <span className={classes.heard}>
            {t(inverted ? 'tiers.map.nodeInverted' : 'tiers.map.node', {
              kind: kindName(kind),
              tier: state.titleOf(tier),
            })}
          </span>
        </span>
        {inverted && <ReportProblemIcon className={classes.mark} aria-hidden />}
      </button>
      <Handle
        type="source"
        position={Position.Top}
        className={classes.handle}
        isConnectable={false}
      />
      <Handle
        type="target"
        position={Position.Top}
        className={classes.handle}
        isConnectable={false}
      />
    </>
  );
}
