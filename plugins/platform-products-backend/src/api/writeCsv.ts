import { once } from 'node:events';
import { stringify } from 'csv-stringify/sync';
import type { Response } from 'express';
import type { Column } from './Route';

interface Page {
  items: unknown[];
  nextCursor?: string;
}

/**
 * Writes a whole list as RFC 4180, page by page, so that no answer is ever held in memory. Cells
 * that a spreadsheet would take for a formula are made plain text.
 */
export async function writeCsv(
  response: Response,
  columns: Column<unknown>[],
  readPage: (cursor: string | undefined) => Promise<Page>,
): Promise<void> {
  let page = await readPage(undefined);
  response.status(200).type('text/csv');
  response.write(csv([columns.map(({ header }) => header)]));
  for (;;) {
    const rows = page.items.map(item =>
      columns.map(({ value }) => value(item)),
    );
    if (rows.length > 0 && !response.write(csv(rows))) {
      await Promise.race([once(response, 'drain'), once(response, 'close')]);
    }
    if (page.nextCursor === undefined || response.destroyed) {
      break;
    }
    page = await readPage(page.nextCursor);
  }
  response.end();
}

function csv(rows: unknown[][]): string {
  return stringify(rows, {
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}
