import type { EntityInput, Json } from '../entity/EntityInput';
import { defaultMetadataConfig } from '../metadata/defaultMetadataConfig';
import { readMetadata } from '../metadata/readMetadata';
import { defaultTierLadder } from '../tiers/tierLadderSchema';
import { contentProblems } from './contentProblems';
import { noticeDifferences } from './noticeDifferences';
import { noticeOfMetadata } from './noticeOfMetadata';
import type { NoticeContent } from './types';

function noticeOf(
  annotations: Record<string, string>,
  spec: { [key: string]: Json } = { owner: 'checkout' },
  title = 'Orders API v1',
) {
  const input: EntityInput = {
    ref: 'api:default/orders-v1',
    kind: 'API',
    namespace: 'default',
    name: 'orders-v1',
    title,
    entity: {
      kind: 'API',
      metadata: {
        name: 'orders-v1',
        annotations: Object.fromEntries(
          Object.entries(annotations).map(([key, value]) => [
            `platform-products/${key}`,
            value,
          ]),
        ),
      },
      spec,
    },
  };
  const metadata = readMetadata(
    input,
    defaultMetadataConfig,
    defaultTierLadder,
  );
  return noticeOfMetadata(input, metadata);
}

describe('noticeOfMetadata', () => {
  it('makes no notice of an entity that is not deprecated', () => {
    expect(noticeOf({})).toBeUndefined();
    expect(noticeOf({ 'sunset-at': '2027-03-28' })).toBeUndefined();
  });

  it('makes one of a lifecycle alone', () => {
    expect(noticeOf({}, { owner: 'checkout', lifecycle: 'Sunset' })).toEqual({
      title: 'Orders API v1 is deprecated',
      owner: 'group:default/checkout',
      subjects: ['api:default/orders-v1'],
      kind: 'advisory',
      reason: 'Marked as deprecated in its metadata.',
      replacements: [],
      brownouts: [],
    });
  });

  it('takes dates, replacement, guide and reason from annotations', () => {
    const notice = noticeOf({
      'deprecated-at': '2026-12-01',
      'sunset-at': '2027-03-28',
      'replaced-by': 'orders-v2',
      'migration-guide': 'https://docs.example/v2',
      'deprecation-reason': 'It copies addresses.',
    });
    expect(notice).toMatchObject({
      deprecatedAt: '2026-12-01',
      sunsetAt: '2027-03-28',
      replacements: ['api:default/orders-v2'],
      guide: 'https://docs.example/v2',
      reason: 'It copies addresses.',
    });
    expect(contentProblems(notice!)).toEqual([]);
  });

  it('leaves out what is written wrong', () => {
    const notice = noticeOf({
      'deprecated-at': '2026-12-01',
      'sunset-at': 'soon',
      'replaced-by': 'orders-v1',
    });
    expect(notice).not.toHaveProperty('sunsetAt');
    expect(notice?.replacements).toEqual([]);
  });

  it('has no owner where the subject has none', () => {
    const notice = noticeOf({}, { lifecycle: 'deprecated', owner: 'unknown' });
    expect(notice).toBeDefined();
    expect(notice).not.toHaveProperty('owner');
  });

  it('has a title that fits, however long that of the subject is', () => {
    const spec = { owner: 'checkout', lifecycle: 'deprecated' };
    const notice = noticeOf({}, spec, 'x'.repeat(4_096))!;
    expect(notice.title).toHaveLength(200);
    expect(notice.title).toMatch(/x… is deprecated$/);
    expect(contentProblems(notice)).toEqual([]);
  });
});

describe('noticeDifferences', () => {
  const here: NoticeContent = {
    title: 'Orders API v1 is going away',
    owner: 'group:default/checkout',
    subjects: ['api:default/orders-v1'],
    kind: 'compulsory',
    reason: 'It copies addresses.',
    replacements: ['api:default/a', 'api:default/b'],
    timeZone: 'Europe/Berlin',
    sunsetAt: '2027-03-28',
    brownouts: [{ from: '2027-02-01', to: '2027-02-02' }],
  };

  it('finds none between equal notices, or in wording', () => {
    expect(noticeDifferences(here, here)).toEqual([]);
    const reworded = { ...here, title: 'x', description: 'y', reason: 'z' };
    expect(noticeDifferences(here, reworded)).toEqual([]);
  });

  it('takes a day in metadata as one in the zone of the notice', () => {
    const there = { sunsetAt: '2027-03-28', kind: 'advisory' as const };
    expect(noticeDifferences(here, there, 'metadata')).toEqual([]);
    expect(noticeDifferences(here, there, 'catalog')).toHaveLength(2);
  });

  it('looks only at what the other states', () => {
    const there = { replacements: [], brownouts: [] };
    expect(noticeDifferences(here, there)).toEqual([]);
  });

  it('names what is here, and empty where nothing is', () => {
    expect(
      noticeDifferences(here, {
        kind: 'advisory',
        owner: 'group:default/sre',
        guide: 'https://docs.example/v2',
        effort: 2,
        replacements: ['api:default/c'],
        deprecatedAt: '2027-01-01',
        sunsetAt: '2027-03-28',
        brownouts: [{ from: '2027-02-01', to: '2027-02-03' }],
      }),
    ).toEqual([
      { field: 'kind', here: 'compulsory', there: 'advisory' },
      {
        field: 'owner',
        here: 'group:default/checkout',
        there: 'group:default/sre',
      },
      { field: 'guide', here: '', there: 'https://docs.example/v2' },
      {
        field: 'replacements',
        here: 'api:default/a, api:default/b',
        there: 'api:default/c',
      },
      { field: 'effort', here: '', there: '2' },
      { field: 'deprecatedAt', here: '', there: '2027-01-01' },
      {
        field: 'sunsetAt',
        here: '2027-03-28 (Europe/Berlin)',
        there: '2027-03-28',
      },
      {
        field: 'brownouts',
        here: '2027-02-01 (Europe/Berlin) to 2027-02-02 (Europe/Berlin)',
        there: '2027-02-01 to 2027-02-03',
      },
    ]);
  });

  it('compares the moments that dates mean, and lists without their order', () => {
    expect(
      noticeDifferences(here, {
        sunsetAt: '2027-03-27T23:00:00Z',
        replacements: ['api:default/b', 'api:default/a'],
      }),
    ).toEqual([]);
  });

  it('does not hold against metadata what nobody has written there', () => {
    const there = noticeOf(
      { 'sunset-at': '2027-06-30' },
      { owner: 'sre', lifecycle: 'deprecated' },
    )!;
    expect(noticeDifferences(here, there, 'metadata')).toEqual([
      {
        field: 'sunsetAt',
        here: '2027-03-28 (Europe/Berlin)',
        there: '2027-06-30',
      },
    ]);
  });
});
