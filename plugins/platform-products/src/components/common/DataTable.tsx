import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type { ReactNode } from 'react';
import { visuallyHidden } from './visuallyHidden';

/** One column. The first of a table names its rows. */
export interface Column<T> {
  id: string;
  header: ReactNode;
  render: (row: T) => ReactNode;
  align?: 'left' | 'right';
}

const useStyles = makeStyles({
  caption: visuallyHidden,
  // The theme lets words break anywhere, which tears headers of narrow columns apart.
  cell: {
    overflowWrap: 'break-word',
    wordBreak: 'normal',
    verticalAlign: 'top',
    // The theme sets lines of a cell without any space between them.
    lineHeight: 1.43,
  },
  header: { wordBreak: 'normal', verticalAlign: 'bottom' },
});

/** A plain table with a caption, column headers and row headers; can be scrolled by keyboard. */
export function DataTable<T>(props: {
  caption: string;
  columns: Column<T>[];
  rows: T[];
  rowKey: (row: T, index: number) => string;
}) {
  const { caption, columns, rows, rowKey } = props;
  const classes = useStyles();
  return (
    <TableContainer
      // A region that scrolls must take the focus, or the keyboard cannot scroll it.
      tabIndex={0}
      role="group"
      aria-label={caption}
    >
      <Table size="small">
        <caption className={classes.caption}>{caption}</caption>
        <TableHead>
          <TableRow>
            {columns.map(({ id, header, align }) => (
              <TableCell
                key={id}
                scope="col"
                align={align}
                className={classes.header}
              >
                {header}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row, index) => (
            <TableRow key={rowKey(row, index)} hover>
              {columns.map(({ id, render, align }, position) => (
                <TableCell
                  key={id}
                  align={align}
                  className={classes.cell}
                  {...(position === 0 ? { component: 'th', scope: 'row' } : {})}
                >
                  {render(row)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
