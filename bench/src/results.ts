import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';

/** What the numbers were measured on. */
export function machine(): string {
  return `${cpus().length} × ${cpus()[0].model.trim()}, ${Math.round(
    totalmem() / 2 ** 30,
  )} GiB, Node ${process.version}`;
}

/** Keeps results as JSON and as Markdown, and prints the latter. */
export async function writeResults(
  folder: string,
  name: string,
  result: unknown,
  report: string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/${name}.json`, JSON.stringify(result, null, 2));
  await writeFile(`${folder}/${name}.md`, report);
  process.stdout.write(`${report}\n`);
}
