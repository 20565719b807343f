import { migrationsQuery } from './migrationsQuery';
import { OPEN_STATES } from './migrationStates';

function filtersOf(search: string) {
  const params = new URLSearchParams(search);
  return {
    values: (name: string) => params.getAll(name),
    first: (name: string) => params.get(name) ?? undefined,
  };
}

describe('migrationsQuery', () => {
  it('asks for what is still to be done', () => {
    expect(migrationsQuery(filtersOf(''))).toEqual({ state: OPEN_STATES });
  });

  it('asks for everything where finished ones are to be seen too', () => {
    expect(migrationsQuery(filtersOf('finished=shown'))).toEqual({});
  });

  it('takes state, owner and notice from the address', () => {
    expect(
      migrationsQuery(
        filtersOf(
          'state=migrated&state=blocked&owner=group:default/checkout&notice=n1',
        ),
      ),
    ).toEqual({
      state: ['blocked', 'migrated'],
      owner: ['group:default/checkout'],
      noticeId: 'n1',
    });
  });

  it('leaves out what the API would refuse', () => {
    expect(
      migrationsQuery(filtersOf(`state=lost&notice=${'x'.repeat(256)}`)),
    ).toEqual({ state: OPEN_STATES });
  });
});
