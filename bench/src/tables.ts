/** Two digits are as exact as a measurement on a shared machine. */
export const number = (value: number) =>
  value >= 100 ? Math.round(value).toString() : value.toPrecision(2);

export const ratio = (value: number, base: number) =>
  base > 0 ? `${number(value / base)}×` : '–';

/** A table in Markdown. */
export function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join(
    '\n',
  );
}
