import { wordsOf } from './wordsOf';

describe('wordsOf', () => {
  it('leaves the words of a Markdown text, in one line', () => {
    expect(
      wordsOf(`## What is new

Builds are cached **per branch**, see [the guide](https://docs.example.com/cache).

- Call \`lane back\`.
1. Then *wait*.
> Nothing else.`),
    ).toBe(
      'What is new Builds are cached per branch, see the guide. Call lane back. Then wait. Nothing else.',
    );
  });

  it('leaves what only looks like Markdown', () => {
    expect(wordsOf('set build_cache_size to 3 - 4, issue #12 [sic]')).toBe(
      'set build_cache_size to 3 - 4, issue #12 [sic]',
    );
  });

  it('is not held up by a hostile text', () => {
    const hostile = '[a]('.repeat(5_000) + '*'.repeat(20_000);
    const before = performance.now();
    wordsOf(hostile);
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});
