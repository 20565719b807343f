import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  ordersAssignment,
  ordersProposal,
  ordersTier,
  untaggedTier,
} from '../__testUtils__/ordersTier';
import {
  choose,
  dialog,
  inTurn,
  open,
  ownerMay,
  press,
  renderTierSection,
  say,
} from './__testUtils__/renderTierSection';

describe('ProposeTierDialog', () => {
  it('is not offered to who may not', async () => {
    renderTierSection(ordersTier);

    await screen.findByText('Tier 1');
    expect(screen.queryByRole('button', { name: /Propose/ })).toBeNull();
  });

  it('says what the chosen tier obliges to, and sends tier, reason and evidence', async () => {
    const proposeTier = jest.fn(async () => ordersProposal);
    renderTierSection(
      inTurn(
        { ...ordersTier, may: ownerMay },
        { ...ordersTier, may: ownerMay, proposal: ordersProposal },
      ),
      { proposeTier },
    );
    await open('Propose a tier…');

    await choose(/^Tier/, 'Tier 1');
    const form = await dialog();
    expect(form.getByText('Tier 1 obliges to:')).toBeVisible();
    expect(form.getByText('Somebody is on call')).toBeVisible();
    expect(form.getByRole('button', { name: 'Propose' })).toBeDisabled();
    await say(/^Reason/, 'Nothing works without it.');
    await say(/What speaks for it/, 'https://incidents.example.com/42');
    await press('Propose');

    expect(
      await screen.findByText(/^Proposed\. Somebody who may approve/),
    ).toBeVisible();
    expect(proposeTier).toHaveBeenCalledWith({
      entityRef: 'component:default/orders',
      tier: 'tier-1',
      reason: 'Nothing works without it.',
      evidence: 'https://incidents.example.com/42',
    });
    expect(
      await screen.findByText('Tier 2 is proposed and waits for a decision'),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Propose a tier…' }),
    ).toBeNull();
  });

  it('takes no evidence that is not a web address', async () => {
    renderTierSection({ ...ordersTier, may: ownerMay });
    await open('Propose a tier…');
    await choose(/^Tier/, 'Tier 2');
    await say(/^Reason/, 'Because.');

    await say(/What speaks for it/, 'incident 42');

    const form = await dialog();
    expect(form.getByText(/Must be a whole web address/)).toBeVisible();
    expect(form.getByRole('button', { name: 'Propose' })).toBeDisabled();
  });

  it('shows what the server refuses and keeps what was written', async () => {
    renderTierSection(
      { ...ordersTier, may: ownerMay },
      {
        proposeTier: async () => {
          throw new Error('Only its owner may propose a tier');
        },
      },
    );
    await open('Propose a tier…');
    await choose(/^Tier/, 'Tier 2');
    await say(/^Reason/, 'Because.');
    await press('Propose');

    const form = await dialog();
    expect(
      await form.findByText(/Only its owner may propose a tier/),
    ).toBeVisible();
    expect(form.getByLabelText(/^Reason/)).toHaveValue('Because.');
  });

  it('shows how it stands where somebody else was faster', async () => {
    renderTierSection(
      inTurn(
        { ...ordersTier, may: ownerMay },
        { ...ordersTier, may: ownerMay, proposal: ordersProposal },
      ),
      {
        proposeTier: async () => {
          throw Object.assign(new Error('ana proposed tier-2 already'), {
            statusCode: 409,
          });
        },
      },
    );
    await open('Propose a tier…');
    await choose(/^Tier/, 'Tier 2');
    await say(/^Reason/, 'Because.');
    await press('Propose');
    await open('Show how it stands now');

    expect(
      await screen.findByText('Tier 2 is proposed and waits for a decision'),
    ).toBeVisible();
    expect(screen.queryByText(/^Proposed\./)).toBeNull();
  });

  it('begins with the suggestion, for an entity without a tier', async () => {
    const proposeTier = jest.fn(async () => ordersProposal);
    renderTierSection(untaggedTier, { proposeTier });

    const note = await screen.findByRole('note');
    await waitFor(() => expect(note).toHaveTextContent('Tier 2 would fit'));
    expect(note).toHaveTextContent('carts (Tier 2) leans on it directly.');
    await open('Propose this…');
    await (await dialog()).findByText(/Demands nothing/);
    await press('Propose');

    await screen.findByText(/^Proposed\./);
    expect(proposeTier).toHaveBeenCalledWith({
      entityRef: 'component:default/orders',
      tier: 'tier-2',
      reason: 'component:default/carts (Tier 2) leans on it directly.',
    });
  });

  it('assigns at once for who may, and shows what counts after the next pass', async () => {
    const assigned = {
      ...untaggedTier,
      tier: ordersTier.tier,
      suggestion: undefined,
    };
    const getEntityTier = inTurn(
      { ...untaggedTier, may: { ...ownerMay, assign: true } },
      untaggedTier,
      assigned,
    );
    const proposeTier = jest.fn(async () => ({
      ...ordersAssignment,
      direct: true,
    }));
    renderTierSection(getEntityTier, { proposeTier });
    await open('Propose a tier…');
    await choose(/^Tier/, 'Tier 1');
    await say(/^Reason/, 'Because.');
    await userEvent.click(
      (await dialog()).getByLabelText(/without a second person/),
    );
    await press('Assign');

    expect(
      await screen.findByText(/^Assigned\. The catalog has been read since/),
    ).toBeVisible();
    expect(await screen.findByText('Tier 1')).toBeVisible();
    expect(proposeTier).toHaveBeenCalledWith(
      expect.objectContaining({ direct: true }),
    );
  });
});
