import { parseArgs } from 'node:util';
import { explain, Failure } from '../failure.mjs';

const nothing = { passed: 0, failed: 0, skipped: 0 };
const counts = Object.keys(nothing);

/** The sections that `--only` names, in their own order; all without it. */
export function selectSections(sections, args) {
  const { values } = parseArgs({ args, options: { only: { type: 'string' } } });
  if (values.only === undefined) {
    return sections;
  }
  const names = values.only.split(',').map(name => name.trim());
  const known = sections.map(({ name }) => name);
  const unknown = names.filter(name => !known.includes(name));
  if (unknown.length > 0) {
    throw new Failure(
      `No section is called '${unknown[0]}': choose from ${known.join(', ')}.`,
    );
  }
  return sections.filter(({ name }) => names.includes(name));
}

const inWords = result =>
  counts.map(count => `${result[count]} ${count}`).join(', ');

export function sum(results) {
  return Object.fromEntries(
    counts.map(count => [
      count,
      results.reduce((total, result) => total + result[count], 0),
    ]),
  );
}

async function runSection(section, context) {
  const started = Date.now();
  console.log(`\n=== ${section.title} (${section.name}) ===\n`);
  let result;
  try {
    result = { ...nothing, ...(await section.run(context)) };
  } catch (error) {
    result = { ...nothing, failed: 1, notes: [explain(error)] };
  }
  const seconds = Math.round((Date.now() - started) / 1_000);
  const line = `${section.name}: ${inWords(result)} in ${seconds} s`;
  console.log(`\n${line}`);
  return { ...result, line, notes: result.notes ?? [] };
}

/**
 * Runs sections in order and prints the totals as the last line.
 *
 * @returns the exit code: 1 when anything failed, or nothing ran at all
 */
export async function runSections(sections, context) {
  const results = [];
  for (const section of sections) {
    results.push(await runSection(section, context));
  }
  const total = sum(results);
  console.log('\n=== Summary ===\n');
  results.forEach(({ line }) => console.log(line));
  results
    .flatMap(({ notes }) => notes)
    .forEach(note => console.log(`! ${note}`));
  console.log(`\n${inWords(total)}`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}
