import { mapQuery } from './mapQuery';

function queryOf(address: string) {
  const params = new URLSearchParams(address);
  return mapQuery({
    values: name => params.getAll(name),
    first: name => params.get(name) ?? undefined,
  });
}

describe('mapQuery', () => {
  it('asks for everything unless the address says less', () => {
    expect(queryOf('')).toEqual({});
    expect(queryOf('inversions=none&depth=3')).toEqual({});
  });

  it('takes hops only together with what they are counted from', () => {
    expect(queryOf('focus=component:default/orders&depth=3')).toEqual({
      focus: 'component:default/orders',
      depth: 3,
    });
    expect(queryOf('focus=component:default/orders&depth=99')).toEqual({
      focus: 'component:default/orders',
      depth: 1,
    });
  });

  it('takes all filters together', () => {
    expect(
      queryOf('tier=tier-1&tier=none&kind=api&owner=a&inversions=only'),
    ).toEqual({
      tier: ['tier-1', 'none'],
      kind: ['api'],
      owner: ['a'],
      inversions: 'only',
    });
  });
});
