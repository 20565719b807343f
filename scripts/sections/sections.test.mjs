import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { Failure } from '../failure.mjs';
import { readPlaywrightCounts, withoutBrowser } from './browser.mjs';
import { runSections, selectSections } from './sections.mjs';
import { readTapCounts } from './scripts.mjs';
import { judge } from './unit.mjs';

const section = (name, result) => ({
  name,
  title: name,
  run: async () => {
    if (result instanceof Error) {
      throw result;
    }
    return result;
  },
});

async function runQuietly(sections) {
  const log = mock.method(console, 'log', () => {});
  try {
    const code = await runSections(sections, {});
    const lines = log.mock.calls.map(call => String(call.arguments[0]));
    return { code, lines, lastLine: lines.at(-1).trim() };
  } finally {
    log.mock.restore();
  }
}

describe('the sections of npm test', () => {
  it('go on after one that failed and add up in the last line', async () => {
    const { code, lastLine } = await runQuietly([
      section('one', { passed: 1 }),
      section('two', new Failure('broken')),
      section('three', { passed: 40, failed: 1, skipped: 2 }),
    ]);
    assert.equal(code, 1);
    assert.equal(lastLine, '41 passed, 2 failed, 2 skipped');
  });

  it('succeed when nothing failed', async () => {
    const { code, lastLine } = await runQuietly([
      section('one', { passed: 3 }),
    ]);
    assert.equal(code, 0);
    assert.equal(lastLine, '3 passed, 0 failed, 0 skipped');
  });

  it('fail when nothing ran', async () => {
    const { code } = await runQuietly([section('one', { skipped: 1 })]);
    assert.equal(code, 1);
  });

  it('repeat what matters at the end', async () => {
    const { lines } = await runQuietly([
      section('one', { passed: 1, notes: ['no browser'] }),
    ]);
    assert.equal(lines.at(-2), '! no browser');
  });

  it('can be chosen by name', () => {
    const all = ['a', 'b', 'c'].map(name => section(name, {}));
    const names = args => selectSections(all, args).map(({ name }) => name);
    assert.deepEqual(names([]), ['a', 'b', 'c']);
    assert.deepEqual(names(['--only', 'c, a']), ['a', 'c']);
    assert.throws(() => names(['--only', 'd']), {
      message: "No section is called 'd': choose from a, b, c.",
    });
  });
});

describe('the totals of', () => {
  const jest = {
    numPassedTests: 5,
    numFailedTests: 0,
    numPendingTests: 1,
    numTodoTests: 0,
    numRuntimeErrorTestSuites: 0,
  };
  const file = (name, ...titles) => ({
    name: `/repo/${name}`,
    assertionResults: titles.map(title => ({
      fullName: title,
      status: title.startsWith('skipped') ? 'pending' : 'passed',
    })),
  });
  const both = file(
    'store.test.ts',
    'store on SQLITE_3',
    'store on POSTGRES_18',
  );

  it('Jest count the use of PostgreSQL as a check', () => {
    const result = judge({ ...jest, testResults: [both] }, 0);
    assert.deepEqual(result, { passed: 6, failed: 0, skipped: 1, notes: [] });
  });

  it('Jest fail when no test ran on PostgreSQL', () => {
    const results = { ...jest, testResults: [file('a.test.ts', 'adds')] };
    const { failed, notes } = judge(results, 0);
    assert.equal(failed, 1);
    assert.deepEqual(notes, ['unit: no test ran on PostgreSQL']);
  });

  it('Jest fail when one file left PostgreSQL out', () => {
    const left = file('b.test.ts', 'b on SQLite', 'skipped on PostgreSQL');
    const { failed, notes } = judge({ ...jest, testResults: [both, left] }, 0);
    assert.equal(failed, 1);
    assert.deepEqual(notes, [
      'unit: b.test.ts ran on SQLite but not on PostgreSQL',
    ]);
  });

  it('Jest count a file that could not run, and a failure without a failed test', () => {
    const broken = {
      ...jest,
      numRuntimeErrorTestSuites: 1,
      testResults: [both],
    };
    assert.equal(judge(broken, 1).failed, 1);
    assert.equal(judge({ ...jest, testResults: [both] }, 1).failed, 1);
  });

  it("Node's test runner are read from its TAP output", () => {
    const tap =
      'ok 1\n# pass 7\n# fail 1\n# cancelled 1\n# skipped 2\n# todo 1\n';
    assert.deepEqual(readTapCounts(tap), { passed: 7, failed: 2, skipped: 3 });
  });

  it('Playwright count a test that passed only at the second attempt as failed', () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
    assert.deepEqual(readPlaywrightCounts({ stats }), {
      passed: 4,
      failed: 2,
      skipped: 2,
    });
  });

  it('a browser walk without a browser are a failure in CI and a loud skip elsewhere', () => {
    assert.equal(withoutBrowser(true).failed, 1);
    assert.equal(withoutBrowser(false).skipped, 1);
    assert.match(withoutBrowser(false).notes[0], /NOT RUN/);
  });
});
