import { tierLadderSchema } from '../tiers/tierLadderSchema';
import { defaultNoticeConfig } from './defaultNoticeConfig';
import { noticeConfigSchema } from './noticeConfigSchema';
import { policyViolations } from './policyViolations';
import type { NoticeContent, NoticePolicy } from './types';

const ladder = tierLadderSchema.parse([
  {
    name: 'tier-1',
    title: 'Tier 1',
    obligations: { minimumNoticeDays: 180 },
  },
  { name: 'tier-2', title: 'Tier 2', obligations: { minimumNoticeDays: 90 } },
  { name: 'tier-3', title: 'Tier 3' },
]);

const content: Partial<NoticeContent> = {
  kind: 'compulsory',
  replacements: ['api:default/orders-v2'],
  guide: 'https://docs.example/orders-v2',
  timeZone: 'Europe/Berlin',
  announcedAt: '2026-10-01',
  sunsetAt: '2027-03-30',
};

const violations = (
  over: Partial<NoticeContent>,
  consumersByTier: Record<string, number> = {},
  policy: Partial<NoticePolicy> = {},
) =>
  policyViolations({
    content: { ...content, ...over },
    consumersByTier,
    policy: { ...defaultNoticeConfig.policy, ...policy },
    ladder,
    now: new Date('2026-11-24T12:00:00Z'),
  });

describe('policyViolations', () => {
  it('finds nothing where every rule is kept', () => {
    expect(violations({}, { 'tier-1': 3 }, { minimumNoticeDays: 180 })).toEqual(
      [],
    );
  });

  it('lets advisory notices do as they like', () => {
    const over: Partial<NoticeContent> = {
      kind: 'advisory',
      guide: undefined,
      replacements: [],
      sunsetAt: undefined,
    };
    expect(violations(over, { 'tier-1': 3 })).toEqual([]);
  });

  it('counts days on the calendar, whatever daylight saving does', () => {
    // 180 days of the calendar, one hour more and one hour less than 180 times 24.
    const autumn = { announcedAt: '2026-10-01', sunsetAt: '2027-03-30' };
    expect(violations(autumn, { 'tier-1': 1 })).toEqual([]);
    const spring = { announcedAt: '2027-03-01', sunsetAt: '2027-08-28' };
    expect(violations(spring, { 'tier-1': 1 })).toEqual([]);
    const short = { announcedAt: '2027-03-01', sunsetAt: '2027-08-27' };
    expect(violations(short, { 'tier-1': 1 })).toHaveLength(1);
  });

  it('counts a day whose midnight is skipped as a day', () => {
    const over = {
      timeZone: 'America/Sao_Paulo',
      announcedAt: '2018-11-04',
      sunsetAt: '2018-11-05',
    };
    expect(violations(over, {}, { minimumNoticeDays: 1 })).toEqual([]);
  });

  it('counts a leap day as a day', () => {
    const over = { announcedAt: '2028-02-28', sunsetAt: '2028-03-01' };
    expect(violations(over, {}, { minimumNoticeDays: 2 })).toEqual([]);
    expect(violations(over, {}, { minimumNoticeDays: 3 })).toHaveLength(1);
  });

  it('asks each tier that has consumers', () => {
    const sunsetAt = '2026-12-20';
    expect(
      violations({ sunsetAt }, { 'tier-1': 1, 'tier-2': 0, 'tier-3': 9 }),
    ).toEqual([
      {
        rule: 'minimum-notice',
        message:
          'Tier 1 demands 180 days from announcement to sunset, found 80; 1 consumer of it is affected.',
        tier: 'tier-1',
      },
    ]);
    expect(violations({ sunsetAt }, { 'tier-2': 2, gone: 7 })).toEqual([
      {
        rule: 'minimum-notice',
        message: expect.stringContaining('2 consumers of it are affected'),
        tier: 'tier-2',
      },
    ]);
  });

  it('asks the policy whatever the tier', () => {
    expect(violations({}, {}, { minimumNoticeDays: 365 })).toEqual([
      {
        rule: 'minimum-notice',
        message:
          'The policy demands 365 days from announcement to sunset, found 180.',
      },
    ]);
  });

  it('counts from now where no announcement is dated', () => {
    const over = { announcedAt: undefined, sunsetAt: '2026-12-24' };
    const [violation] = violations(over, {}, { minimumNoticeDays: 30 });
    expect(violation.message).toContain('found 29');
  });

  it('finds 0 days where the sunset comes first', () => {
    const over = { sunsetAt: '2020-01-01' };
    const [violation] = violations(over, {}, { minimumNoticeDays: 1 });
    expect(violation.message).toContain('found 0');
  });

  it('needs a sunset, a guide, and a replacement or a reason for none', () => {
    const nothing = {
      sunsetAt: undefined,
      guide: undefined,
      replacements: [],
    };
    expect(
      violations(nothing, { 'tier-1': 1 }).map(({ rule }) => rule),
    ).toEqual(['sunset-required', 'guide-required', 'replacement-required']);
    expect(
      violations({ replacements: [], noReplacement: 'Nobody needs it.' }),
    ).toEqual([]);
    const lenient = { requireGuide: false, requireReplacement: false };
    expect(
      violations({ guide: undefined, replacements: [] }, {}, lenient),
    ).toEqual([]);
  });
});

describe('noticeConfigSchema', () => {
  it('gives the defaults where nothing is said', () => {
    expect(noticeConfigSchema.parse({})).toEqual(defaultNoticeConfig);
    expect(noticeConfigSchema.parse({ policy: {} })).toEqual(
      defaultNoticeConfig,
    );
  });

  it('replaces what is given and keeps the rest', () => {
    expect(
      noticeConfigSchema.parse({
        policy: { minimumNoticeDays: 30 },
        consumerRelations: ['uses', 'uses'],
        reminderDays: [7, 60, 7],
      }),
    ).toEqual({
      policy: {
        minimumNoticeDays: 30,
        requireGuide: true,
        requireReplacement: true,
      },
      consumerRelations: ['uses'],
      reminderDays: [60, 7],
      escalateAfterDays: 14,
    });
  });

  it('allows to send no reminders', () => {
    expect(noticeConfigSchema.parse({ reminderDays: [] }).reminderDays).toEqual(
      [],
    );
  });

  it.each([
    { reminderDays: [0] },
    { reminderDays: [1.5] },
    { policy: { minimumNoticeDays: -1 } },
    { policy: { requireGuide: 'yes' } },
    { consumerRelations: [] },
    { escalateAfterDays: 0 },
    { reminders: [1] },
  ])('refuses %p', config => {
    expect(noticeConfigSchema.safeParse(config).success).toBe(false);
  });
});
