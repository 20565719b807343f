import fc from 'fast-check';
import { brownoutAt } from './brownoutAt';
import { isBackSliding } from './isBackSliding';
import { momentsOf } from './momentsOf';
import { stageOf } from './stageOf';
import type { NoticeContent, NoticeMoments, NoticeStage } from './types';

const dates: Partial<NoticeContent> = {
  timeZone: 'Europe/Berlin',
  announcedAt: '2026-10-01',
  deprecatedAt: '2026-10-26',
  sunsetAt: '2027-03-28',
  removedAt: '2028-02-29',
  brownouts: [
    { from: '2027-01-12T10:00:00+01:00', to: '2027-01-12T12:00:00+01:00' },
  ],
};

const stageAt = (now: string, content = dates) =>
  stageOf(momentsOf(content), new Date(now));

describe('stageOf', () => {
  it.each<[string, NoticeStage]>([
    ['2026-09-30T21:59:59.999Z', 'planned'],
    ['2026-09-30T22:00:00Z', 'announced'],
    ['2026-10-25T22:59:59.999Z', 'announced'],
    ['2026-10-25T23:00:00Z', 'deprecated'],
    ['2027-03-27T22:59:59.999Z', 'deprecated'],
    ['2027-03-27T23:00:00Z', 'sunset'],
    ['2028-02-28T22:59:59.999Z', 'sunset'],
    ['2028-02-28T23:00:00Z', 'removed'],
    ['2099-01-01T00:00:00Z', 'removed'],
  ])('changes at midnight of the zone: at %s it is %s', (now, stage) => {
    expect(stageAt(now)).toBe(stage);
  });

  it('skips dates that are missing', () => {
    const { deprecatedAt, ...others } = dates;
    expect(stageAt('2027-03-27T22:59:59Z', others)).toBe('announced');
    const { sunsetAt, ...rest } = dates;
    expect(stageAt('2027-12-31T00:00:00Z', rest)).toBe('deprecated');
  });

  it('is never planned without a date of announcement', () => {
    const { announcedAt, ...others } = dates;
    expect(stageAt('2020-01-01T00:00:00Z', others)).toBe('announced');
  });

  it('is deprecated where nothing else is said, as by a lifecycle', () => {
    expect(stageAt('2020-01-01T00:00:00Z', {})).toBe('deprecated');
    expect(stageAt('2020-01-01T00:00:00Z', { sunsetAt: '2027-03-28' })).toBe(
      'deprecated',
    );
    expect(stageAt('2028-01-01T00:00:00Z', { sunsetAt: '2027-03-28' })).toBe(
      'sunset',
    );
  });

  it('never goes back as time goes on', () => {
    const order: NoticeStage[] = [
      'planned',
      'announced',
      'deprecated',
      'sunset',
      'removed',
    ];
    const moment = fc.option(fc.integer({ min: 0, max: 100 }), {
      nil: undefined,
    });
    const moments = fc.record({
      announcedAt: moment,
      deprecatedAt: moment,
      sunsetAt: moment,
      removedAt: moment,
      brownouts: fc.constant<NoticeMoments['brownouts']>([]),
    });
    fc.assert(
      fc.property(moments, fc.nat(101), fc.nat(101), (given, one, other) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)];
        const rank = (at: number) =>
          order.indexOf(stageOf(given, new Date(at)));
        expect(rank(early)).toBeLessThanOrEqual(rank(late));
      }),
    );
  });
});

describe('brownoutAt', () => {
  it.each([
    ['2027-01-12T08:59:59.999Z', false],
    ['2027-01-12T09:00:00Z', true],
    ['2027-01-12T10:59:59.999Z', true],
    ['2027-01-12T11:00:00Z', false],
  ])('is on from its beginning up to its end: at %s %p', (now, isOn) => {
    const moments = momentsOf(dates);
    expect(brownoutAt(moments, new Date(now))).toEqual(
      isOn ? moments.brownouts[0] : undefined,
    );
  });
});

describe('isBackSliding', () => {
  const moments = momentsOf(dates);

  it('begins with the moment of deprecation', () => {
    expect(isBackSliding(moments.deprecatedAt! - 1, moments)).toBe(false);
    expect(isBackSliding(moments.deprecatedAt!, moments)).toBe(true);
  });

  it('is not said of anybody where no date of deprecation is known', () => {
    expect(isBackSliding(Date.parse('2030-01-01'), momentsOf({}))).toBe(false);
  });
});
