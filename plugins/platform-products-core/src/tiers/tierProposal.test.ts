import { reviewDueAt } from './reviewDueAt';
import { nextTierState, tierDecisionRefusal } from './tierProposal';

const attempt = (
  given: Partial<Parameters<typeof tierDecisionRefusal>[0]> = {},
) =>
  tierDecisionRefusal({
    state: 'proposed',
    proposedBy: 'user:default/olivia',
    command: 'approve',
    by: 'user:default/sam',
    mayApprove: true,
    reason: 'Checkout stops without it.',
    ...given,
  });

describe('nextTierState', () => {
  it('leads from a proposal to a decision, once', () => {
    expect(nextTierState('proposed', 'approve')).toBe('approved');
    expect(nextTierState('proposed', 'reject')).toBe('rejected');
    expect(nextTierState('proposed', 'withdraw')).toBe('withdrawn');
    expect(nextTierState('proposed', 'supersede')).toBe('superseded');
    expect(nextTierState('approved', 'approve')).toBeUndefined();
    expect(nextTierState('approved', 'reject')).toBeUndefined();
  });

  it('lets an approved tier be taken back or replaced', () => {
    expect(nextTierState('approved', 'withdraw')).toBe('withdrawn');
    expect(nextTierState('approved', 'supersede')).toBe('superseded');
  });

  it.each(['rejected', 'withdrawn', 'superseded'] as const)(
    'leads nowhere from %s',
    state => {
      for (const command of [
        'approve',
        'reject',
        'withdraw',
        'supersede',
      ] as const) {
        expect(nextTierState(state, command)).toBeUndefined();
      }
    },
  );
});

describe('tierDecisionRefusal', () => {
  it('lets one who may approve tiers decide about what another proposed', () => {
    expect(attempt()).toBeUndefined();
    expect(attempt({ command: 'reject' })).toBeUndefined();
  });

  it('lets nobody decide about an own proposal, however it is written', () => {
    for (const command of ['approve', 'reject'] as const) {
      expect(attempt({ command, by: 'User:default/Olivia' })).toEqual({
        code: 'own-proposal',
        message: `user:default/olivia proposed the tier, so somebody else must ${command} it.`,
      });
    }
  });

  it('tells the second of two who decide at once that it is decided', () => {
    expect(attempt({ state: 'approved' })).toEqual({
      code: 'wrong-state',
      message: 'Cannot approve a tier that is approved.',
    });
  });

  it('refuses those without the permission', () => {
    expect(attempt({ mayApprove: false })?.code).toBe('not-permitted');
  });

  it('wants a reason from who decides', () => {
    expect(attempt({ reason: undefined })?.code).toBe('reason-missing');
    expect(attempt({ command: 'reject', reason: '  ' })?.code).toBe(
      'reason-missing',
    );
    expect(
      attempt({ state: 'approved', command: 'withdraw', reason: '' })?.code,
    ).toBe('reason-missing');
  });

  it('lets the proposer take back a proposal, and not an approved tier', () => {
    const own = {
      command: 'withdraw',
      by: 'user:default/olivia',
      mayApprove: false,
      reason: undefined,
    } as const;
    expect(attempt(own)).toBeUndefined();
    expect(attempt({ ...own, by: 'user:default/mallory' })?.code).toBe(
      'not-permitted',
    );
    expect(
      attempt({ ...own, state: 'approved', reason: 'Not needed' })?.code,
    ).toBe('not-permitted');
  });
});

describe('reviewDueAt', () => {
  it('is as many days after the review as the tier says', () => {
    const reviewed = new Date('2026-11-25T08:00:00Z');
    expect(
      reviewDueAt(reviewed, { obligations: { reviewIntervalDays: 90 } }),
    ).toEqual(new Date('2027-02-23T08:00:00Z'));
    expect(reviewDueAt(reviewed, { obligations: {} })).toBeUndefined();
  });
});
