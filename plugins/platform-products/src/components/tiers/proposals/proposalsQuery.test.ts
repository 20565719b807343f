import { proposalsQuery } from './proposalsQuery';

function queryOf(address: string) {
  const params = new URLSearchParams(address);
  return proposalsQuery({
    values: name => params.getAll(name),
    first: name => params.get(name) ?? undefined,
  });
}

describe('proposalsQuery', () => {
  it('asks for what waits for a decision, unless the address says more', () => {
    expect(queryOf('')).toEqual({ state: ['proposed'] });
    expect(queryOf('show=nonsense&state=rejected')).toEqual({
      state: ['proposed'],
    });
  });

  it('asks for all disagreements, or for one sort of them', () => {
    expect(queryOf('show=disagreements')).toEqual({
      disagreement: ['different', 'invalid-metadata', 'orphaned'],
    });
    expect(queryOf('show=disagreements&disagreement=orphaned')).toEqual({
      disagreement: ['orphaned'],
    });
  });

  it('looks up all, narrowed by words that the API knows', () => {
    expect(
      queryOf(
        'show=all&state=rejected&state=lost&tier=tier-1&owner=group:default/a&search=x',
      ),
    ).toEqual({
      state: ['rejected'],
      tier: ['tier-1'],
      owner: ['group:default/a'],
      search: 'x',
    });
    expect(queryOf('show=all')).toEqual({});
  });
});
