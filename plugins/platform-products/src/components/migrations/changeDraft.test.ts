import { migrationChangeSchema } from 'backstage-plugin-platform-products-common';
import { ChangeDraft, changeOf, draftOf, draftProblems } from './changeDraft';
import { SETTABLE_STATES } from './migrationStates';

const today = '2026-11-24';

const draft: ChangeDraft = {
  state: 'acknowledged',
  note: '',
  plannedFor: '',
  exemptUntil: '',
};

describe('draftProblems', () => {
  it.each(['acknowledged', 'in-progress', 'migrated'] as const)(
    'asks nothing more of %s',
    state => {
      expect(draftProblems({ ...draft, state }, today)).toEqual({});
    },
  );

  it.each(['blocked', 'not-affected'] as const)(
    'asks for a reason of %s, and takes no blanks for one',
    state => {
      expect(draftProblems({ ...draft, state, note: ' \n' }, today)).toEqual({
        note: 'reasonNeeded',
      });
      expect(draftProblems({ ...draft, state, note: 'x' }, today)).toEqual({});
    },
  );

  it('asks for a date of a plan, today or later', () => {
    const planned = { ...draft, state: 'planned' } as const;
    expect(draftProblems(planned, today)).toEqual({
      plannedFor: 'plannedForNeeded',
    });
    expect(
      draftProblems({ ...planned, plannedFor: '2026-11-23' }, today),
    ).toEqual({ plannedFor: 'plannedForPast' });
    expect(draftProblems({ ...planned, plannedFor: today }, today)).toEqual({});
  });

  it('asks for reason and end of an exemption, which ends after today', () => {
    const exempt = { ...draft, state: 'exempt' } as const;
    expect(draftProblems(exempt, today)).toEqual({
      note: 'reasonNeeded',
      exemptUntil: 'exemptUntilNeeded',
    });
    expect(
      draftProblems({ ...exempt, note: 'x', exemptUntil: today }, today),
    ).toEqual({ exemptUntil: 'exemptUntilPast' });
  });

  it('knows the longest note', () => {
    expect(draftProblems({ ...draft, note: 'x'.repeat(2_001) }, today)).toEqual(
      { note: 'tooLong' },
    );
  });
});

describe('changeOf', () => {
  it.each(SETTABLE_STATES)('makes of %s what the API takes', state => {
    const whole = {
      state,
      note: 'Waiting for the new client. ',
      plannedFor: '2027-01-15',
      exemptUntil: '2027-03-01',
    };
    expect(draftProblems(whole, today)).toEqual({});
    expect(() => migrationChangeSchema.parse(changeOf(whole))).not.toThrow();
  });

  it('leaves out what does not belong to the state', () => {
    expect(
      changeOf({ ...draft, state: 'planned', plannedFor: '2027-01-15' }),
    ).toEqual({ state: 'planned', plannedFor: '2027-01-15T00:00:00.000Z' });
    expect(changeOf({ ...draft, plannedFor: '2027-01-15' })).toEqual({
      state: 'acknowledged',
    });
  });
});

describe('draftOf', () => {
  const planned = {
    state: 'planned',
    note: 'After the freeze',
    plannedFor: '2027-01-15T00:00:00.000Z',
  } as const;

  it('begins with what one consumer says', () => {
    expect(draftOf([planned])).toEqual({
      state: 'planned',
      note: 'After the freeze',
      plannedFor: '2027-01-15',
      exemptUntil: '',
    });
  });

  it('begins with the state that was asked for', () => {
    expect(draftOf([planned], 'blocked').state).toBe('blocked');
  });

  it('begins empty where several are changed, or nothing is said yet', () => {
    expect(draftOf([planned, planned])).toEqual(draft);
    expect(draftOf([{ state: 'unseen' }])).toEqual(draft);
  });
});
