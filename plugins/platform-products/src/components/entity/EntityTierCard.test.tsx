import { screen } from '@testing-library/react';
import type { EntityTier } from 'backstage-plugin-platform-products-common';
import {
  ordersProposal,
  ordersTier,
  untaggedTier,
} from './__testUtils__/ordersTier';
import {
  notFound,
  renderOnEntityPage,
} from './__testUtils__/renderOnEntityPage';
import { EntityTierCard } from './EntityTierCard';

function renderCard(getEntityTier: () => Promise<EntityTier>) {
  renderOnEntityPage(<EntityTierCard />, {
    getEntityTier,
    getStatus: async () => {
      throw new Error('The line is cut');
    },
  });
}

describe('EntityTierCard', () => {
  it('shows the tier, how many obligations are open, and the way to the rest', async () => {
    renderCard(async () => ordersTier);

    expect(await screen.findByText('tier-1')).toBeVisible();
    expect(screen.getByText('2 obligations not met')).toBeVisible();
    expect(screen.getByText('1 obligation unknown')).toBeVisible();
    expect(
      screen.getByRole('link', { name: /Show obligations/ }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/orders/platform-products',
    );
  });

  it('says where all obligations are met', async () => {
    renderCard(async () => ({
      ...ordersTier,
      findings: ordersTier.findings.filter(({ state }) => state === 'met'),
    }));

    expect(await screen.findByText('All obligations met')).toBeVisible();
  });

  it('says nothing of obligations where there is no tier', async () => {
    renderCard(async () => untaggedTier);

    expect(await screen.findByText('No tier')).toBeVisible();
    expect(screen.queryByText(/obligations? (not )?met/i)).toBeNull();
  });

  it('says that a tier is proposed', async () => {
    renderCard(async () => ({ ...ordersTier, proposal: ordersProposal }));

    expect(await screen.findByText('tier-2 is proposed')).toBeVisible();
  });

  it('says when an entity will have been read that no pass has seen', async () => {
    const error = await notFound();
    renderCard(async () => {
      throw error;
    });

    expect(
      await screen.findByText('This entity has not been read yet.'),
    ).toBeVisible();
  });

  it('offers to try again where the tier cannot be had', async () => {
    renderCard(
      jest
        .fn()
        .mockRejectedValueOnce(new Error('The line is cut'))
        .mockResolvedValueOnce(ordersTier),
    );

    (await screen.findByRole('button', { name: 'Try again' })).click();

    expect(await screen.findByText('tier-1')).toBeVisible();
  });
});
