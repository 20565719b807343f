import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parse } from 'yaml';
import {
  loadGoldenPath,
  loadPlatformProduct,
  loadScorecard,
  metadataConfigSchema,
  tierLadderSchema,
} from 'backstage-plugin-platform-products-core';
import { toEntityInput } from 'backstage-plugin-platform-products-common';

const repository = resolve(__dirname, '../../..');
const now = new Date('2026-11-24T00:00:00Z');
const read = (file: string) => readFileSync(join(repository, file), 'utf8');

/** Code blocks whose fence says for example `yaml check`. */
function blocksOf(markdown: string, info: string): string[] {
  const fence = new RegExp(`^\`\`\`${info}\\n([\\s\\S]*?)^\`\`\`$`, 'gm');
  return [...markdown.matchAll(fence)].map(([, text]) => text);
}

interface Check {
  name: string;
  examples: { given: object; outcome: string }[];
}

function problemsOf(check: Check) {
  const scorecard = {
    apiVersion: 'platform-products/v1alpha1',
    kind: 'Scorecard',
    metadata: { name: 'guide' },
    spec: {
      owner: 'group:default/writers',
      levels: [{ name: 'bronze' }],
      checks: [{ level: 'bronze', ...check }],
    },
  };
  return loadScorecard(toEntityInput(scorecard), now).problems;
}

describe('the CEL guide', () => {
  const guide = read('docs/cel.md');
  const checks = blocksOf(guide, 'yaml check').map(
    block => parse(block) as Check,
  );

  it('works through 15 examples and one variation', () => {
    expect(guide.match(/^### \d+\. /gm)).toHaveLength(15);
    expect(checks).toHaveLength(16);
  });

  it.each(checks.map(check => [check.name, check] as const))(
    'shows what %s really answers',
    (_name, check) => {
      const outcomes = check.examples.map(({ outcome }) => outcome);
      expect(new Set(outcomes).size).toBeGreaterThan(1);
      expect(problemsOf(check)).toEqual([]);
    },
  );

  it('would be caught telling something else', () => {
    const [{ examples, ...check }] = checks;
    const untrue = examples.map(example => ({
      ...example,
      outcome: 'unknown',
    }));
    expect(problemsOf({ ...check, examples: untrue })).toHaveLength(
      examples.length,
    );
  });
});

describe('scorecards shown in the documentation', () => {
  const files = ['README.md', 'docs/installation.md', 'docs/scorecards.md'];

  it.each(files)('%s shows only what loads', file => {
    const scorecards = blocksOf(read(file), 'yaml')
      .filter(block => block.includes('kind: Scorecard'))
      .map(block => parse(block));
    expect(scorecards.length).toBeGreaterThan(0);
    for (const scorecard of scorecards) {
      expect(loadScorecard(toEntityInput(scorecard), now).problems).toEqual([]);
    }
  });
});

describe('other kinds shown in the documentation', () => {
  it.each([
    ['docs/golden-paths.md', 'GoldenPath', loadGoldenPath],
    ['docs/products.md', 'PlatformProduct', loadPlatformProduct],
  ] as const)('%s shows only what loads', (file, kind, load) => {
    const definitions = blocksOf(read(file), 'yaml')
      .filter(block => block.includes(`kind: ${kind}`))
      .map(block => parse(block));
    expect(definitions.length).toBeGreaterThan(0);
    for (const definition of definitions) {
      expect(load(toEntityInput(definition)).problems).toEqual([]);
    }
  });
});

describe('configuration shown in the documentation', () => {
  const files = ['docs/installation.md', 'docs/configuration.md'];

  it.each(files)('%s shows only what the plugin accepts', file => {
    const configs = blocksOf(read(file), 'yaml')
      .filter(block => block.includes('platformProducts:'))
      .map(block => parse(block).platformProducts);
    expect(configs.length).toBeGreaterThan(0);
    for (const { tiers, metadata } of configs) {
      expect(tierLadderSchema.safeParse(tiers).error).toBeUndefined();
      expect(metadataConfigSchema.safeParse(metadata).error).toBeUndefined();
    }
  });
});

describe('links in the documentation', () => {
  const markdownIn = (folder: string) =>
    readdirSync(join(repository, folder))
      .filter(file => file.endsWith('.md'))
      .map(file => join(folder, file));
  const files = [
    'README.md',
    'CONTRIBUTING.md',
    ...['docs', 'docs/adr', 'examples', 'bench'].flatMap(markdownIn),
    ...readdirSync(join(repository, 'plugins')).map(plugin =>
      join('plugins', plugin, 'README.md'),
    ),
  ];

  it.each(files)('%s leads nowhere that is missing', file => {
    const targets = [...read(file).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map(([, target]) => target)
      .filter(target => !/^[a-z]+:/.test(target));
    const missing = targets
      .map(target => join(repository, dirname(file), target))
      .filter(target => !existsSync(target))
      .map(target => relative(repository, target));
    expect(missing).toEqual([]);
  });
});
