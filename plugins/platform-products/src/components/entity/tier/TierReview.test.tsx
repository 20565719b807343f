import { screen } from '@testing-library/react';
import { ordersTier } from '../__testUtils__/ordersTier';
import {
  dialog,
  open,
  ownerMay,
  press,
  renderTierSection,
  say,
} from './__testUtils__/renderTierSection';

describe('TierReview', () => {
  it('says when it was last looked at, and that the next time is overdue', async () => {
    renderTierSection(ordersTier);

    expect(await screen.findByText(/Last looked at/)).toHaveTextContent(
      'Last looked at Jan 10, 2026',
    );
    expect(screen.getByText(/Overdue since/)).toHaveTextContent(
      'Overdue since Jul 9, 2026',
    );
    expect(screen.queryByRole('button', { name: /Confirm/ })).toBeNull();
  });

  it('says until when there is time', async () => {
    renderTierSection({
      ...ordersTier,
      reviewDueAt: '2099-01-10T08:00:00.000Z',
    });

    expect(await screen.findByText(/To be looked at again/)).toHaveTextContent(
      'To be looked at again by Jan 10, 2099',
    );
  });

  it('lets who may confirm the tier, with what they looked at', async () => {
    const confirmTiers = jest.fn(async () => ({
      confirmed: ['component:default/orders'],
      refused: [],
    }));
    renderTierSection(
      { ...ordersTier, may: { ...ownerMay, review: true } },
      { confirmTiers },
    );
    await open('Confirm the tier…');
    await say(/What you looked at/, 'The incidents of this year.');
    await press('Confirm');

    expect(await screen.findByText('Confirmed.')).toBeVisible();
    expect(confirmTiers).toHaveBeenCalledWith({
      entityRefs: ['component:default/orders'],
      reason: 'The incidents of this year.',
    });
  });

  it('says why the server did not take it', async () => {
    renderTierSection(
      { ...ordersTier, may: { ...ownerMay, review: true } },
      {
        confirmTiers: async () => ({
          confirmed: [],
          refused: [
            { entityRef: 'component:default/orders', why: 'It has no tier.' },
          ],
        }),
      },
    );
    await open('Confirm the tier…');
    await say(/What you looked at/, 'Nothing.');
    await press('Confirm');

    expect(await (await dialog()).findByText(/It has no tier\./)).toBeVisible();
  });
});
