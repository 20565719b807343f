import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { ReactElement } from 'react';
import { rampColour } from './levelColour';

/** What makes an element the one of its cell that has the focus. */
export interface GridCellProps {
  'data-cell': string;
  tabIndex: number;
  onFocus: () => void;
}

/** What a link needs to fill its cell. */
export type GridLinkProps = GridCellProps & {
  'aria-label': string;
  title: string;
  className: string;
  style: { color: string };
};

const useStyles = makeStyles(theme => ({
  cell: { padding: 0, textAlign: 'center', height: 32 },
  content: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    height: '100%',
    minHeight: 32,
    whiteSpace: 'nowrap',
    ...theme.typography.body2,
    '&:focus': {
      outline: `3px solid ${theme.palette.text.primary}`,
      outlineOffset: -3,
    },
  },
}));

/** A cell of a map that leads to what it counts. */
export function GridMapCell(props: {
  cellProps: GridCellProps;
  label: string;
  /** How deep the shade is, between 0 and 1; none without it. */
  share: number | undefined;
  link: (linkProps: GridLinkProps) => ReactElement;
}) {
  const { cellProps, label, share, link } = props;
  const classes = useStyles();
  const { palette } = useTheme();
  const shade =
    share === undefined ? undefined : rampColour(share, palette.type);
  return (
    <td
      className={classes.cell}
      style={shade && { backgroundColor: shade.fill }}
    >
      {link({
        ...cellProps,
        'aria-label': label,
        title: label,
        className: classes.content,
        style: { color: shade?.text ?? palette.text.primary },
      })}
    </td>
  );
}

/** A cell of a map with nothing to count. */
export function EmptyGridMapCell(props: {
  cellProps: GridCellProps;
  label: string;
}) {
  const classes = useStyles();
  return (
    <td className={classes.cell}>
      <span
        {...props.cellProps}
        role="img"
        aria-label={props.label}
        className={classes.content}
      >
        –
      </span>
    </td>
  );
}
