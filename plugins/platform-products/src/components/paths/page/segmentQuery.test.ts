import { segmentQuery, timesQuery } from './segmentQuery';

const address = (query: string) => {
  const params = new URLSearchParams(query);
  return { first: (name: string) => params.get(name) ?? undefined };
};

describe('segmentQuery', () => {
  it('takes the segment of the address, not the filters of the table', () => {
    expect(
      segmentQuery(
        address(
          'segmentOwner=group:default/a&segmentDomain=domain:default/b&segmentTier=tier-1&owner=group:default/c',
        ),
      ),
    ).toEqual({
      owner: 'group:default/a',
      domain: 'domain:default/b',
      tier: 'tier-1',
    });
  });
});

describe('timesQuery', () => {
  it('narrows by the day of the start too', () => {
    expect(
      timesQuery(
        address(
          'segmentTier=tier-1&startedFrom=2026-07-01&startedTo=2026-10-01',
        ),
        'onboarded',
      ),
    ).toEqual({
      milestone: 'onboarded',
      tier: 'tier-1',
      from: '2026-07-01',
      to: '2026-10-01',
    });
  });

  it.each(['2026-02-30', 'yesterday', '2026-7-1'])(
    'leaves out %s, which is no day',
    day => {
      expect(timesQuery(address(`startedFrom=${day}`), 'first-value')).toEqual({
        milestone: 'first-value',
      });
    },
  );
});
