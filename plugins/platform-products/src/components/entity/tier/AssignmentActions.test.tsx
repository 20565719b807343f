import { screen, waitFor } from '@testing-library/react';
import {
  ordersAssignment,
  ordersProposal,
  ordersTier,
} from '../__testUtils__/ordersTier';
import {
  dialog,
  inTurn,
  open,
  press,
  renderTierSection,
  say,
  statusAfterPass,
} from './__testUtils__/renderTierSection';

describe('AssignmentActions', () => {
  it('approves a proposal with a reason, and says that it waits for the next pass', async () => {
    const decideTier = jest.fn(async () => ({
      ...ordersAssignment,
      decidedAt: '2027-06-01T00:00:00.000Z',
    }));
    renderTierSection(
      { ...ordersTier, proposal: ordersProposal },
      { decideTier },
    );
    await open('Approve…');
    expect(
      (await dialog()).getByText('Approve Tier 2 for Orders?'),
    ).toBeVisible();
    expect(
      (await dialog()).getByRole('button', { name: 'Approve' }),
    ).toBeDisabled();
    await say(/^Reason/, 'I have seen it.');
    await press('Approve');

    expect(
      await screen.findByText(/^Approved\. It takes effect with the next pass/),
    ).toBeVisible();
    expect(decideTier).toHaveBeenCalledWith('proposal-1', 'approve', {
      reason: 'I have seen it.',
    });
  });

  it('says so where the pass that should make it count fails', async () => {
    renderTierSection(
      { ...ordersTier, proposal: ordersProposal },
      {
        decideTier: async () => ordersAssignment,
        getStatus: async () => ({
          ...statusAfterPass,
          runs: [{ ...statusAfterPass.runs[0], state: 'failed' as const }],
        }),
      },
    );
    await open('Approve…');
    await say(/^Reason/, 'I have seen it.');
    await press('Approve');

    expect(
      await screen.findByText(
        /^Approved\. The catalog could not be read since/,
      ),
    ).toBeVisible();
  });

  it('rejects a proposal with a reason, which changes nothing that counts', async () => {
    const decideTier = jest.fn(async () => ordersProposal);
    const getStatus = jest.fn(async () => statusAfterPass);
    renderTierSection(
      inTurn({ ...ordersTier, proposal: ordersProposal }, ordersTier),
      { decideTier, getStatus },
    );
    await open('Reject…');
    await say(/^Reason/, 'It does not.');
    await press('Reject');

    expect(await screen.findByText('Rejected.')).toBeVisible();
    await waitFor(() =>
      expect(screen.queryByText(/waits for a decision/)).toBeNull(),
    );
    expect(getStatus).not.toHaveBeenCalled();
  });

  it('takes back an own proposal without a reason', async () => {
    const withdrawTier = jest.fn(async () => ordersProposal);
    renderTierSection(
      {
        ...ordersTier,
        proposal: {
          ...ordersProposal,
          may: { decide: false, withdraw: true },
        },
      },
      { withdrawTier },
    );
    await open('Withdraw…');
    await press('Withdraw');

    expect(await screen.findByText('Withdrawn.')).toBeVisible();
    expect(withdrawTier).toHaveBeenCalledWith('proposal-1', {
      reason: undefined,
    });
  });

  it('ends an assignment with a reason', async () => {
    const withdrawTier = jest.fn(async () => ordersAssignment);
    renderTierSection(
      {
        ...ordersTier,
        assignment: {
          ...ordersAssignment,
          may: { decide: false, withdraw: true },
        },
      },
      { withdrawTier },
    );
    await open('End the assignment…');
    await say(/^Reason/, 'The file says it now.');
    await press('End it');

    expect(
      await screen.findByText(/^The assignment has ended\./),
    ).toBeVisible();
    expect(withdrawTier).toHaveBeenCalledWith('assignment-1', {
      reason: 'The file says it now.',
    });
  });

  it('tells who was slower what the first one decided', async () => {
    renderTierSection(
      { ...ordersTier, proposal: ordersProposal },
      {
        decideTier: async () => {
          throw Object.assign(new Error('sam approved it on 2026-11-21'), {
            statusCode: 409,
          });
        },
      },
    );
    await open('Approve…');
    await say(/^Reason/, 'I have seen it.');
    await press('Approve');

    expect(
      await (await dialog()).findByText(/sam approved it on 2026-11-21/),
    ).toBeVisible();
  });
});
