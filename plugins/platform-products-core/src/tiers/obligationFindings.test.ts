import fc from 'fast-check';
import type { EntityInput } from '../entity/EntityInput';
import { defaultMetadataConfig } from '../metadata/defaultMetadataConfig';
import { readMetadata } from '../metadata/readMetadata';
import { effectiveTier } from './effectiveTier';
import { obligationFindings } from './obligationFindings';
import { tierLadderSchema } from './tierLadderSchema';
import type { ObligationSubject, TierObligations } from './types';

const now = new Date('2026-11-25T08:00:00Z');
const A = 'component:default/a';
const B = 'component:default/b';
const C = 'component:default/c';

function findings(
  obligations: TierObligations,
  annotations: Record<string, string> = {},
  known: Partial<ObligationSubject> = {},
) {
  const ladder = tierLadderSchema.parse([
    { name: 'tier-1', title: 'Tier 1', obligations },
    { name: 'tier-2', title: 'Tier 2' },
    { name: 'tier-3', title: 'Tier 3' },
  ]);
  const input: EntityInput = {
    ref: A,
    kind: 'Component',
    namespace: 'default',
    name: 'a',
    title: 'a',
    entity: {
      metadata: {
        annotations: { 'platform-products/tier': 'tier-1', ...annotations },
      },
    },
  };
  const metadata = readMetadata(input, defaultMetadataConfig, ladder);
  return obligationFindings(
    {
      tier: effectiveTier(metadata.tier, [], ladder),
      metadata,
      scorecards: [],
      ...known,
    },
    ladder,
    defaultMetadataConfig,
    now,
  );
}

describe('obligationFindings', () => {
  it('has none where the tier demands nothing, or there is no tier', () => {
    expect(findings({})).toEqual([]);
    const tier = { state: 'not-set' } as const;
    expect(findings({ onCall: true }, {}, { tier })).toEqual([]);
    const gone = {
      state: 'inherited',
      name: 'gone',
      rank: 9,
      from: B,
      source: 'spec.tier',
    } as const;
    expect(findings({ onCall: true }, {}, { tier: gone })).toEqual([]);
  });

  it('has one for each demand, met by an entity that has everything', () => {
    const all = findings(
      {
        slos: { availability: 99.9 },
        minimumNoticeDays: 90,
        maximumTierGap: 1,
        onCall: true,
        reviewIntervalDays: 90,
        rtoMinutes: 30,
        rpoMinutes: 5,
      },
      {
        'platform-products/slo-availability': '99.95',
        'pagerduty.com/service-id': 'P1',
        'platform-products/last-reviewed-at': '2026-11-01',
        'platform-products/rto-minutes': '30',
        'platform-products/rpo-minutes': '0',
      },
      { notices: [], inversions: { entityRef: A, rank: 1, direct: [] } },
    );
    expect(all.map(({ obligation, state }) => [obligation, state])).toEqual([
      ['slos', 'met'],
      ['minimumNoticeDays', 'met'],
      ['maximumTierGap', 'met'],
      ['onCall', 'met'],
      ['reviewIntervalDays', 'met'],
      ['rtoMinutes', 'met'],
      ['rpoMinutes', 'met'],
    ]);
    expect(all.every(({ fix }) => fix === undefined)).toBe(true);
  });

  describe('about objectives', () => {
    const slos = { availability: 99.95 };
    const annotation = 'platform-products/slo-availability';

    it.each([
      ['99.9', 'not-met', 'Its objective for availability is 99.9 %;'],
      ['99.95', 'met', 'Its objective for availability is 99.95 %;'],
      ['high', 'unknown', 'Its objective for availability cannot be read'],
      ['TBD', 'not-met', 'It has no objective for availability;'],
    ])('takes %s for %s', (text, state, why) => {
      const [finding] = findings({ slos }, { [annotation]: text });
      expect(finding).toMatchObject({
        obligation: 'slos',
        name: 'availability',
        state,
        why: expect.stringContaining(why),
      });
      expect(finding.why).toMatch(/Tier 1 demands 99\.95 %\.$/);
    });

    it('says where to write it', () => {
      expect(findings({ slos })[0].fix).toBe(
        'Set the annotation platform-products/slo-availability to 99.95 or more, and keep it.',
      );
    });

    it('is not led astray by names that every object has', () => {
      expect(findings({ slos: { constructor: 99 } })[0].state).toBe('not-met');
    });
  });

  describe('about scorecards', () => {
    const levels = [
      { name: 'bronze', title: 'Bronze', rank: 1 },
      { name: 'silver', title: 'Silver', rank: 2 },
    ];
    const check = (level: string, title: string) => ({
      name: title,
      title,
      level,
      weight: 1,
      expect: 'true',
    });
    const scorecard = {
      name: 'ready',
      title: 'Readiness',
      levels,
      checks: [check('bronze', 'Rota'), check('silver', 'Docs')],
    };
    const finding = (
      evaluation: ObligationSubject['scorecards'][number]['evaluation'],
      level = 'silver',
    ) =>
      findings(
        { scorecards: { ready: level } },
        {},
        { scorecards: [{ scorecard, ...(evaluation && { evaluation }) }] },
      )[0];

    it('is met at the level demanded, and above', () => {
      expect(
        finding(
          { outcomes: ['pass', 'pass'], enforced: [true, true], levelRank: 2 },
          'bronze',
        ),
      ).toEqual({
        obligation: 'scorecards',
        name: 'ready',
        state: 'met',
        why: 'It is at Silver of Readiness; Tier 1 demands Bronze.',
      });
    });

    it('is not met where a check fails, and names what to pass', () => {
      expect(
        finding({
          outcomes: ['unknown', 'fail'],
          enforced: [true, true],
          levelRank: 0,
        }),
      ).toMatchObject({
        state: 'not-met',
        why: 'It is at no level of Readiness; Tier 1 demands Silver.',
        fix: 'Pass the checks "Docs", "Rota".',
      });
    });

    it('is unknown where nothing fails and something cannot be answered', () => {
      expect(
        finding({
          outcomes: ['pass', 'unknown'],
          enforced: [true, true],
          levelRank: 1,
        }),
      ).toMatchObject({
        state: 'unknown',
        fix: 'Make it possible to answer the check "Docs".',
      });
    });

    it('does not blame checks that are not enforced yet, or of higher levels', () => {
      expect(
        finding(
          {
            outcomes: ['unknown', 'fail'],
            enforced: [true, true],
            levelRank: 0,
          },
          'bronze',
        ).state,
      ).toBe('unknown');
    });

    it('is unknown without an answer, a scorecard, or such a level', () => {
      expect(finding(undefined).state).toBe('unknown');
      expect(findings({ scorecards: { other: 'gold' } })[0].state).toBe(
        'unknown',
      );
      expect(
        finding({ outcomes: [], enforced: [], levelRank: 2 }, 'gold'),
      ).toMatchObject({
        state: 'unknown',
        why: 'Tier 1 demands the level gold, which the scorecard Readiness does not have.',
      });
    });
  });

  describe('about notices', () => {
    const obligations = { minimumNoticeDays: 90 };
    const notice = (sunsetAt: string | undefined, kind = 'compulsory') => ({
      id: 'n-1',
      content: {
        title: 'Orders v1',
        owner: 'group:default/orders',
        kind: kind as 'compulsory',
        announcedAt: '2026-11-01',
        ...(sunsetAt && { sunsetAt }),
      },
      publishedAt: new Date('2026-11-01T10:00:00Z'),
    });
    const finding = (...notices: ReturnType<typeof notice>[]) =>
      findings(obligations, {}, { notices })[0];

    it('counts the days from announcement to sunset', () => {
      expect(finding(notice('2027-01-30'))).toMatchObject({
        name: 'n-1',
        state: 'met',
      });
      expect(finding(notice('2027-01-29'))).toEqual({
        obligation: 'minimumNoticeDays',
        name: 'n-1',
        state: 'not-met',
        why: 'The notice "Orders v1" gives 89 days from announcement to sunset; Tier 1 demands 90 days.',
        fix: 'Ask group:default/orders to postpone the sunset by 1 day.',
      });
    });

    it('cannot tell without a date of sunset, or before anybody has looked', () => {
      expect(finding(notice(undefined)).state).toBe('unknown');
      expect(findings(obligations)[0].state).toBe('unknown');
    });

    it('leaves advisory notices alone', () => {
      expect(finding(notice('2026-11-02', 'advisory')).state).toBe('met');
    });
  });

  describe('about dependencies', () => {
    const obligations = { maximumTierGap: 1 };
    const hop = (from: string, to: string) => ({ from, type: 'dependsOn', to });
    const empty = { entityRef: A, rank: 1, direct: [] };
    const nearest = { entityRef: B, rank: 3, path: [hop(A, B)] };

    it('names the nearest inversion and how many more there are', () => {
      const direct = [nearest, { ...nearest, entityRef: C }];
      expect(
        findings(
          obligations,
          {},
          { inversions: { ...empty, nearest, direct } },
        ),
      ).toEqual([
        {
          obligation: 'maximumTierGap',
          state: 'not-met',
          why: 'It leans on component:default/b (Tier 3) directly; Tier 1 allows dependencies up to 1 rank less critical. It leans directly on 1 more like it.',
          fix: 'Raise the tier of component:default/b, or stop leaning on it.',
        },
      ]);
    });

    it('is unknown where something without a tier is leaned on', () => {
      const untiered = { entityRef: C, path: [hop(A, B), hop(B, C)] };
      expect(
        findings(obligations, {}, { inversions: { ...empty, untiered } })[0],
      ).toMatchObject({
        state: 'unknown',
        why: expect.stringContaining('(without a tier) through 1 other;'),
        fix: 'Propose a tier for component:default/c.',
      });
      expect(findings(obligations)[0].state).toBe('unknown');
    });
  });

  describe('about on-call', () => {
    it('names all places where a rota may be named', () => {
      expect(findings({ onCall: true })).toEqual([
        {
          obligation: 'onCall',
          state: 'not-met',
          why: 'It names no on-call rota; Tier 1 demands an on-call rota.',
          fix: 'Name the service or rota that a page reaches in annotation pagerduty.com/service-id or annotation pagerduty.com/integration-key or annotation opsgenie.com/component-selector or annotation opsgenie.com/team.',
        },
      ]);
      expect(findings({ onCall: false })).toEqual([]);
    });

    it('is not satisfied by a bare yes', () => {
      expect(
        findings({ onCall: true }, { 'opsgenie.com/team': 'yes' })[0].state,
      ).toBe('not-met');
    });
  });

  describe('about reviews', () => {
    const annotation = 'platform-products/last-reviewed-at';
    const finding = (text?: string, reviewedAt?: Date) =>
      findings(
        { reviewIntervalDays: 30 },
        text ? { [annotation]: text } : {},
        reviewedAt && { reviewedAt },
      )[0];

    it('takes the later one of the metadata and the portal', () => {
      const old = new Date('2026-01-01T00:00:00Z');
      expect(finding('2026-11-01', old)).toMatchObject({
        state: 'met',
        why: 'Its tier was last reviewed on 2026-11-01; the next review is due on 2026-12-01.',
      });
      expect(finding(undefined, old)).toMatchObject({
        state: 'not-met',
        why: 'Its tier was last reviewed on 2026-01-01; the next review was due on 2026-01-31.',
      });
    });

    it('is due from the very moment on', () => {
      const at = (text: string) => finding(undefined, new Date(text)).state;
      expect(at('2026-10-26T08:00:00Z')).toBe('not-met');
      expect(at('2026-10-26T08:00:01Z')).toBe('met');
    });

    it('is not met where there was none, unknown where the date is none', () => {
      expect(finding().state).toBe('not-met');
      expect(finding('last week').state).toBe('unknown');
      expect(finding('2031-01-01').state).toBe('unknown');
    });
  });

  it.each(['rtoMinutes', 'rpoMinutes'] as const)('compares %s', obligation => {
    const annotation = `platform-products/${obligation.slice(0, 3)}-minutes`;
    const state = (text: string) =>
      findings({ [obligation]: 30 }, { [annotation]: text })[0].state;
    expect(state('30')).toBe('met');
    expect(state('30.5')).toBe('not-met');
    expect(state('-')).toBe('not-met');
    expect(state('soon')).toBe('unknown');
  });

  it('always says why, and how to fix what is not met', () => {
    const text = fc.constantFrom('', '-', '5', 'x', '2026-11-01', 'yes');
    fc.assert(
      fc.property(fc.array(text, { minLength: 5, maxLength: 5 }), texts => {
        const found = findings(
          {
            slos: { availability: 4 },
            scorecards: { ready: 'gold' },
            minimumNoticeDays: 1,
            maximumTierGap: 0,
            onCall: true,
            reviewIntervalDays: 30,
            rtoMinutes: 4,
            rpoMinutes: 6,
          },
          {
            'platform-products/slo-availability': texts[0],
            'opsgenie.com/team': texts[1],
            'platform-products/last-reviewed-at': texts[2],
            'platform-products/rto-minutes': texts[3],
            'platform-products/rpo-minutes': texts[4],
          },
        );
        expect(found).toHaveLength(8);
        for (const { state, why, fix } of found) {
          expect(why).toMatch(/\.$/);
          expect(fix === undefined).toBe(state === 'met');
        }
      }),
    );
  });
});
