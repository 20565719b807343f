import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { EntityInput } from '../entity/EntityInput';
import { defaultTierLadder } from '../tiers/tierLadderSchema';
import { defaultMetadataConfig } from './defaultMetadataConfig';
import { readMetadata } from './readMetadata';
import type { EntityMetadata } from './types';

/** Catalog files as people really write them, beside the repository where somebody has them. */
const CORPUS = path.resolve(__dirname, '../../../../../shared/corpus');

function documentsIn(folder: string): unknown[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => /\.ya?ml$/.test(file))
    .flatMap(file => {
      const text = readFileSync(path.join(folder, file), 'utf8');
      return parsedDocuments(text);
    });
}

/** Broken YAML never gets past the catalog: only what parses is of interest. */
function parsedDocuments(text: string): unknown[] {
  try {
    return parseAllDocuments(text, { logLevel: 'silent' })
      .filter(document => document.errors.length === 0)
      .map(document => JSON.parse(JSON.stringify(document.toJS()) ?? 'null'));
  } catch {
    return [];
  }
}

function inputOf(document: unknown): EntityInput | undefined {
  if (typeof document !== 'object' || document === null) {
    return undefined;
  }
  const entity = document as EntityInput['entity'];
  const { kind } = entity;
  const name = (entity.metadata as { name?: unknown } | undefined)?.name;
  return typeof kind === 'string' && typeof name === 'string'
    ? {
        ref: `${kind}:default/${name}`.toLowerCase(),
        kind,
        namespace: 'default',
        name,
        title: name,
        entity,
      }
    : undefined;
}

/** How often each field is not set, valid, invalid and conflicting. */
function summary(all: EntityMetadata[]) {
  const count = (field: 'tier' | 'lifecycle' | 'goldenPath') => {
    const counts = { 'not-set': 0, valid: 0, invalid: 0, conflicting: 0 };
    for (const metadata of all) {
      counts[metadata[field].state] += 1;
      counts.conflicting += metadata[field].conflicts.length > 0 ? 1 : 0;
    }
    return counts;
  };
  return {
    tier: count('tier'),
    lifecycle: count('lifecycle'),
    goldenPath: count('goldenPath'),
    unowned: all.filter(({ problems }) =>
      problems.some(({ code }) => code === 'unowned'),
    ).length,
  };
}

const describeCorpus = existsSync(CORPUS) ? describe : describe.skip;

describeCorpus('readMetadata on real catalog files', () => {
  it('reads every one of them and tells the states apart', () => {
    const inputs = documentsIn(CORPUS)
      .map(inputOf)
      .filter(input => input !== undefined);
    const all = inputs.map(input =>
      readMetadata(input, defaultMetadataConfig, defaultTierLadder),
    );
    const { tier, lifecycle, goldenPath, unowned } = summary(all);
    expect(all.length).toBeGreaterThan(100);
    for (const counts of [tier, lifecycle, goldenPath]) {
      expect(counts['not-set'] + counts.valid + counts.invalid).toBe(
        all.length,
      );
    }
    expect(lifecycle.valid).toBeGreaterThan(lifecycle.invalid);
    expect(lifecycle.invalid).toBeGreaterThan(0);
    expect(tier['not-set']).toBeGreaterThan(tier.valid);
    expect(goldenPath['not-set']).toBeGreaterThan(goldenPath.valid);
    expect(unowned).toBeGreaterThan(0);
  });

  it('names path, found and allowed in every problem', () => {
    for (const document of documentsIn(CORPUS)) {
      const input = inputOf(document);
      const problems = input
        ? readMetadata(input, defaultMetadataConfig, defaultTierLadder).problems
        : [];
      for (const problem of problems) {
        expect(problem.message).toContain(problem.path);
        expect(problem.message).toContain(problem.found);
        expect(problem.message).toContain(problem.allowed);
      }
    }
  });
});
