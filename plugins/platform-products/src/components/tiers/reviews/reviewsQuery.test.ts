import { dayOf, reviewsQuery } from './reviewsQuery';

const today = Date.UTC(2026, 10, 25);

function queryOf(address: string) {
  const params = new URLSearchParams(address);
  return reviewsQuery(
    {
      values: name => params.getAll(name),
      first: name => params.get(name) ?? undefined,
    },
    today,
  );
}

describe('reviewsQuery', () => {
  it('asks for everything unless the address says less', () => {
    expect(queryOf('')).toEqual({});
    expect(queryOf('state=lost&within=7')).toEqual({});
  });

  it('counts days ahead from today, the last one included', () => {
    expect(queryOf('within=30&state=due&tier=tier-1')).toEqual({
      state: ['due'],
      tier: ['tier-1'],
      dueBefore: '2026-12-26T00:00:00.000Z',
    });
  });
});

describe('dayOf', () => {
  it('is the same all day', () => {
    expect(dayOf(today + 86_399_999)).toBe(today);
  });
});
