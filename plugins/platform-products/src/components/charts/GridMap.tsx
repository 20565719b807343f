import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Fragment, type ReactNode } from 'react';
import { visuallyHidden } from '../common/visuallyHidden';
import type { GridCellProps } from './GridMapCell';
import { useGridKeys } from './useGridKeys';

const useStyles = makeStyles(theme => ({
  scroll: { overflowX: 'auto' },
  table: { borderCollapse: 'separate', borderSpacing: 2 },
  caption: visuallyHidden,
  head: {
    ...theme.typography.caption,
    verticalAlign: 'bottom',
    textAlign: 'left',
    padding: theme.spacing(0.5),
  },
  span: { borderBottom: `2px solid ${theme.palette.text.secondary}` },
  row: {
    ...theme.typography.body2,
    textAlign: 'left',
    padding: theme.spacing(0.5),
    minWidth: 140,
    position: 'sticky',
    left: 0,
    zIndex: 1,
    backgroundColor: theme.palette.background.paper,
  },
}));

/** Rows × columns of shaded links, in which arrow keys move. */
export function GridMap<Row, Column>(props: {
  caption: string;
  /** Which keys move, in words. */
  keys: string;
  /** Over the names of the rows and over what is told of a row before its cells. */
  heads: string[];
  headClass: string;
  /** What neighbouring columns have in common. */
  spans: { key: string; title: string; columns: number }[];
  columns: Column[];
  columnKey: (column: Column) => string;
  columnTitle: (column: Column) => ReactNode;
  rows: Row[];
  rowKey: (row: Row) => string;
  rowTitle: (row: Row) => ReactNode;
  /** The `td` of a row for all heads but the first. */
  rowFacts: (row: Row) => ReactNode;
  cell: (row: Row, column: Column, cellProps: GridCellProps) => ReactNode;
}) {
  const { columns, columnKey, rows, rowKey } = props;
  const classes = useStyles();
  const { grid, onKeyDown, cellProps } = useGridKeys(
    rows.length,
    columns.length,
  );
  // The class of the caller comes last: it adds to that of the map.
  const head = `${classes.head} ${props.headClass}`;
  return (
    <>
      <div className={classes.scroll}>
        <table
          ref={grid}
          role="grid"
          className={classes.table}
          onKeyDown={onKeyDown}
        >
          <caption className={classes.caption}>{props.caption}</caption>
          <thead>
            <tr>
              {props.heads.map(title => (
                <th key={title} scope="col" rowSpan={2} className={head}>
                  {title}
                </th>
              ))}
              {props.spans.map(span => (
                <th
                  key={span.key}
                  scope="colgroup"
                  colSpan={span.columns}
                  className={`${head} ${classes.span}`}
                >
                  {span.title}
                </th>
              ))}
            </tr>
            <tr>
              {columns.map(column => (
                <th key={columnKey(column)} scope="col" className={head}>
                  {props.columnTitle(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, rowIndex) => (
              <tr key={rowKey(row)}>
                <th scope="row" className={classes.row}>
                  {props.rowTitle(row)}
                </th>
                {props.rowFacts(row)}
                {columns.map((column, columnIndex) => (
                  <Fragment key={columnKey(column)}>
                    {props.cell(row, column, cellProps(rowIndex, columnIndex))}
                  </Fragment>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Typography variant="caption" color="textSecondary" component="p">
        {props.keys}
      </Typography>
    </>
  );
}
