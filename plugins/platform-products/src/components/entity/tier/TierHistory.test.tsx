import { screen, waitFor, within } from '@testing-library/react';
import { ordersTier, ordersTierEvents } from '../__testUtils__/ordersTier';
import { open, renderTierSection } from './__testUtils__/renderTierSection';

const items = (list: HTMLElement) => within(list).getAllByRole('listitem');

describe('TierHistory', () => {
  it('is asked for when unfolded, newest first, and older events on demand', async () => {
    const getEntityTierHistory = jest.fn(ordersTierEvents);
    renderTierSection(ordersTier, { getEntityTierHistory });
    await screen.findByText('tier-1');
    expect(getEntityTierHistory).not.toHaveBeenCalled();
    await open('History of the tier');

    const list = await screen.findByRole('list', {
      name: 'History of the tier',
    });
    await waitFor(() => expect(items(list)).toHaveLength(2));
    expect(items(list)[0]).toHaveTextContent(
      /^The tier that counts: from Tier 2 to Tier 1.*: a tier was decided on in the portal$/,
    );
    expect(items(list)[1]).toHaveTextContent(
      /^Tier 1 approved“The incident shows it\.”sam, Nov 21, 2026/,
    );
    await open('Show older');

    await waitFor(() => expect(items(list)).toHaveLength(3));
    expect(items(list)[2]).toHaveTextContent(/^Tier 1 proposed/);
    expect(screen.queryByRole('button', { name: 'Show older' })).toBeNull();
  });
});
