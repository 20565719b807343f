import fc from 'fast-check';
import { contentProblems } from './contentProblems';
import { contentWarnings } from './contentWarnings';
import { noticeContentSchema } from './noticeContentSchema';
import type { NoticeContent } from './types';

const NOW = new Date('2026-11-24T00:00:00Z');

const whole: NoticeContent = {
  title: 'Orders API v1 is going away',
  owner: 'group:default/checkout',
  subjects: ['api:default/orders-v1'],
  kind: 'compulsory',
  reason: 'It copies addresses.',
  replacements: ['api:default/orders-v2'],
  guide: 'https://docs.example/orders-v2',
  timeZone: 'Europe/Berlin',
  announcedAt: '2026-12-01',
  deprecatedAt: '2027-01-01',
  brownouts: [
    { from: '2027-02-01T10:00:00Z', to: '2027-02-01T12:00:00Z' },
    { from: '2027-02-01T12:00:00Z', to: '2027-02-01T13:00:00Z' },
  ],
  sunsetAt: '2027-03-28',
  removedAt: '2027-06-30',
  migratedWhen: "labels['api'] == 'v2'",
};

const problemsOf = (over: Record<string, unknown>) =>
  contentProblems({ ...whole, ...over });

describe('contentProblems', () => {
  it('finds nothing in a notice that is whole', () => {
    expect(contentProblems(whole)).toEqual([]);
  });

  it('names all that an empty draft lacks', () => {
    const problems = contentProblems({});
    expect(problems.map(({ path }) => path).sort()).toEqual([
      'kind',
      'owner',
      'reason',
      'subjects',
      'title',
    ]);
    expect(problems.every(({ found }) => found === '')).toBe(true);
  });

  it.each([
    ['an owner that is no ref', { owner: 'a b' }, 'owner', 'group:default'],
    ['subjects without kind', { subjects: ['orders'] }, 'subjects[0]', 'kind'],
    ['no subject', { subjects: [] }, 'subjects', 'a list with an item'],
    ['a kind of its own', { kind: 'urgent' }, 'kind', 'compulsory, advisory'],
    ['a blank reason', { reason: '  ' }, 'reason', 'not empty'],
    ['a script as guide', { guide: 'data:text/html,x' }, 'guide', 'http'],
    ['a zone that is none', { timeZone: 'CEST' }, 'timeZone', 'Europe/Berlin'],
    ['a day that is none', { sunsetAt: '2027-02-29' }, 'sunsetAt', 'ISO 8601'],
    ['an absurd effort', { effort: 1e9 }, 'effort', 'at most 1000'],
    ['an endless title', { title: 'x'.repeat(201) }, 'title', 'at most 200'],
    ['a key of its own', { color: 'red' }, 'color', 'keys of the format'],
  ])('refuses %s', (_what, over, path, allowed) => {
    const problems = problemsOf(over);
    expect(problems.map(problem => problem.path)).toContain(path);
    expect(problems.map(problem => problem.allowed).join()).toContain(allowed);
  });

  it.each([
    ['deprecatedAt', '2026-11-30', 'announcedAt (2026-12-01) or later'],
    ['sunsetAt', '2026-12-31', 'deprecatedAt (2027-01-01) or later'],
    ['removedAt', '2027-03-27', 'sunsetAt (2027-03-28) or later'],
  ])('refuses %s before the date that comes first', (path, found, allowed) => {
    expect(problemsOf({ brownouts: [], [path]: found })).toContainEqual({
      path,
      found,
      allowed,
    });
  });

  it('compares with the nearest date before that is there', () => {
    expect(
      problemsOf({
        brownouts: [],
        deprecatedAt: undefined,
        sunsetAt: undefined,
        removedAt: '2026-11-30',
      }),
    ).toEqual([
      {
        path: 'removedAt',
        found: '2026-11-30',
        allowed: 'announcedAt (2026-12-01) or later',
      },
    ]);
  });

  it('allows dates on one and the same moment', () => {
    const day = '2027-03-28';
    expect(
      problemsOf({
        brownouts: [],
        announcedAt: day,
        deprecatedAt: day,
        sunsetAt: day,
        removedAt: day,
      }),
    ).toEqual([]);
  });

  it('compares moments, not texts', () => {
    // Midnight in Berlin is the evening before in UTC.
    const late = { brownouts: [], deprecatedAt: '2027-03-27T23:00:00Z' };
    expect(problemsOf(late)).toEqual([]);
    const later = { brownouts: [], deprecatedAt: '2027-03-27T23:00:01Z' };
    expect(problemsOf(later).map(({ path }) => path)).toEqual(['sunsetAt']);
  });

  it.each([
    ['ends before it begins', '2027-02-02', '2027-02-01', '.to', 'beginning'],
    ['ends when it begins', '2027-02-02', '2027-02-02', '.to', 'beginning'],
    ['begins too early', '2026-12-31', '2027-01-02', '.from', 'deprecatedAt'],
    ['ends too late', '2027-06-01', '2027-07-01', '.to', 'removedAt'],
  ])('refuses a brown-out that %s', (_what, from, to, path, allowed) => {
    const problems = problemsOf({ brownouts: [{ from, to }] });
    expect(problems).toEqual([
      {
        path: `brownouts[0]${path}`,
        found: path === '.to' ? to : from,
        allowed: expect.stringContaining(allowed),
      },
    ]);
  });

  it('ends brown-outs with the sunset where no removal is named', () => {
    const brownouts = [{ from: '2027-03-27', to: '2027-03-29' }];
    expect(problemsOf({ brownouts })).toEqual([]);
    expect(problemsOf({ brownouts, removedAt: undefined })).toEqual([
      {
        path: 'brownouts[0].to',
        found: '2027-03-29',
        allowed: 'sunsetAt (2027-03-28) or earlier',
      },
    ]);
  });

  it('refuses brown-outs that overlap, in whatever order they are written', () => {
    const long = { from: '2027-02-01', to: '2027-02-10' };
    const inside = { from: '2027-02-02', to: '2027-02-03' };
    const after = { from: '2027-02-04', to: '2027-02-05' };
    const problems = problemsOf({ brownouts: [after, inside, long] });
    expect(problems.map(({ path }) => path).sort()).toEqual([
      'brownouts[0].from',
      'brownouts[1].from',
    ]);
    expect(problems[0].allowed).toContain('2027-02-10 or later');
  });

  it('refuses a replacement that goes away itself, in any spelling', () => {
    expect(problemsOf({ replacements: ['API:orders-v1'] })).toEqual([
      {
        path: 'replacements[0]',
        found: 'api:default/orders-v1',
        allowed: 'something that does not go away itself',
      },
    ]);
  });

  it('refuses a replacement beside a reason for none', () => {
    const noReplacement = 'Nobody needs it.';
    expect(problemsOf({ noReplacement }).map(({ path }) => path)).toEqual([
      'noReplacement',
    ]);
    expect(problemsOf({ noReplacement, replacements: [] })).toEqual([]);
  });

  it('says where CEL does not compile', () => {
    const [problem] = problemsOf({ migratedWhen: "labels['a'] ==\n  inn 'b'" });
    expect(problem.path).toBe('migratedWhen');
    expect(problem.allowed).toMatch(/^a CEL expression; line 2, column \d+: /);
    const [wrongType] = problemsOf({ migratedWhen: "'yes'" });
    expect(wrongType.allowed).toContain('must give bool');
  });

  it('finds what contradicts itself beside what has a wrong shape', () => {
    const paths = contentProblems({
      announcedAt: '2027-02-01',
      deprecatedAt: '2027-01-01',
      migratedWhen: '1 +',
    } as Partial<NoticeContent>).map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['title', 'deprecatedAt', 'migratedWhen']),
    );
  });

  it('stays short and whole with absurd input', () => {
    const subjects = Array.from({ length: 10_000 }, () => 'no ref at all');
    const problems = problemsOf({ subjects, title: 'x'.repeat(1_000_000) });
    expect(problems.length).toBeLessThanOrEqual(100);
    problems.forEach(({ found }) => expect(found.length).toBeLessThan(201));
    for (const absurd of [null, 7, 'text', [], new Date(0)]) {
      expect(contentProblems(absurd as any).length).toBeGreaterThan(0);
    }
  });

  it('never fails, and finds nothing only in what the schema takes', () => {
    const fields = Object.keys(noticeContentSchema.shape);
    const content = fc.dictionary(
      fc.constantFrom(...fields),
      fc.oneof(
        fc.jsonValue(),
        fc.constantFrom('2027-01-01', '2027-13-01', 'api:default/a', 'a b'),
        fc.constant([{ from: '2027-01-01', to: '2026-01-01' }]),
      ),
    );
    fc.assert(
      fc.property(content, over => {
        const given = { ...whole, ...over } as Partial<NoticeContent>;
        const isRight = noticeContentSchema.safeParse(given).success;
        const problems = contentProblems(given);
        expect(isRight || problems.length > 0).toBe(true);
        problems.forEach(({ path, allowed }) => {
          expect(allowed).not.toBe('');
          expect(fields.some(field => path.startsWith(field))).toBe(true);
        });
      }),
    );
  });
});

describe('contentWarnings', () => {
  it('says nothing about a notice that leaves nothing open', () => {
    expect(contentWarnings(whole, NOW)).toEqual([]);
  });

  it.each([
    ['a sunset that is past', { sunsetAt: '2026-11-23' }, 'The sunset'],
    ['a removal that is past', { removedAt: '2026-11-23' }, 'The removal'],
    ['a deprecation that is past', { deprecatedAt: '2026-11-01' }, 'back-sl'],
    ['a backdated announcement', { announcedAt: '2026-11-23' }, 'hear of it'],
    ['no sunset', { sunsetAt: undefined }, 'reminded'],
    ['a sunset without removal', { removedAt: undefined }, 'no removal'],
    ['bare dates without a zone', { timeZone: undefined }, 'UTC'],
    ['no guide', { guide: undefined }, 'guide'],
    ['no replacement', { replacements: [] }, 'replacement'],
    [
      'a brown-out that is past',
      { brownouts: [{ from: '2026-01-01', to: '2026-01-02' }] },
      'A brown-out is in the past.',
    ],
  ])('warns of %s', (_what, over, text) => {
    const warnings = contentWarnings({ ...whole, ...over }, NOW);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(text);
  });

  it('does not warn of a moment that has only just come', () => {
    const given = { ...whole, announcedAt: NOW.toISOString() };
    expect(contentWarnings(given, NOW)).toEqual([]);
  });
});
