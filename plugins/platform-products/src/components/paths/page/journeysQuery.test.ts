import { journeysQuery } from './journeysQuery';

const address = (query: string) => {
  const params = new URLSearchParams(query);
  const values = (name: string) => params.getAll(name);
  return { values, first: (name: string) => values(name)[0] };
};

const steps = ['described', 'live'];

describe('journeysQuery', () => {
  it('asks for what the address says', () => {
    expect(
      journeysQuery(
        address(
          'state=on&drift=major&drift=minor&missing=live&owner=none&tier=tier-1&search=pay',
        ),
        steps,
      ),
    ).toEqual({
      state: ['on'],
      drift: ['minor', 'major'],
      missing: 'live',
      owner: ['none'],
      tier: ['tier-1'],
      search: 'pay',
    });
  });

  it('leaves out words that the API does not know, and what belongs to other parts of the page', () => {
    expect(
      journeysQuery(
        address('state=gone&drift=huge&segmentOwner=a&period=week'),
        steps,
      ),
    ).toEqual({});
  });

  it('leaves out a step that the path does not have any more', () => {
    expect(journeysQuery(address('missing=pipeline'), steps)).toEqual({});
  });
});
