import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { EntityTier } from 'backstage-plugin-platform-products-common';
import {
  ordersAssignment,
  ordersTier,
  untaggedTier,
} from '../__testUtils__/ordersTier';
import { open, renderTierSection } from './__testUtils__/renderTierSection';

const items = (list: HTMLElement) => within(list).getAllByRole('listitem');

describe('EntityTierSection', () => {
  describe('what the tier is and why', () => {
    it('says who proposed and who approved it, when and why', async () => {
      renderTierSection(ordersTier);

      const section = await screen.findByRole('region', { name: 'Tier' });
      expect(await within(section).findByText('Tier 1')).toBeVisible();
      expect(section).toHaveTextContent('Set by portal assignment.');
      expect(section).toHaveTextContent(/ana proposed Tier 1, Nov 20, 2026/);
      expect(section).toHaveTextContent('“Nothing is sold without it.”');
      expect(section).toHaveTextContent(/sam approved it, Nov 21, 2026/);
      expect(section).toHaveTextContent('“The incident shows it.”');
      expect(
        within(section).getByRole('link', { name: /What speaks for it/ }),
      ).toHaveAttribute('href', 'https://incidents.example.com/42');
    });

    it('says where no second person was asked', async () => {
      renderTierSection({
        ...ordersTier,
        assignment: {
          ...ordersAssignment,
          direct: true,
          decidedBy: 'user:default/ana',
        },
      });

      expect(
        await screen.findByText(/assigned Tier 1 without a second person/),
      ).toHaveTextContent(/ana/);
      expect(screen.queryByText(/approved it/)).toBeNull();
    });

    it('makes no link of evidence that is not a web address', async () => {
      renderTierSection({
        ...ordersTier,
        // eslint-disable-next-line no-script-url
        assignment: { ...ordersAssignment, evidence: 'javascript:alert(1)' },
      });

      expect(
        // eslint-disable-next-line no-script-url
        await screen.findByText('javascript:alert(1)'),
      ).toBeVisible();
      expect(
        screen.queryByRole('link', { name: /What speaks for it/ }),
      ).toBeNull();
    });

    it('says where portal and file differ, and gives what to copy into the file', async () => {
      renderTierSection({
        ...ordersTier,
        disagreement: {
          kind: 'different',
          counts: 'portal',
          assigned: 'tier-1',
          stated: { raw: 'tier-3', source: 'spec.tier' },
          message:
            'The portal assigns tier-1, spec.tier says "tier-3"; the portal counts.',
        },
        yaml: 'metadata:\n  annotations:\n    platform-products/tier: tier-1',
      });

      const notice = await screen.findByRole('note');
      expect(notice).toHaveTextContent('spec.tier says "tier-3"');
      expect(notice).toHaveTextContent('platform-products/tier: tier-1');
      expect(
        within(notice).getByRole('button', { name: 'Copy YAML' }),
      ).toBeVisible();
    });

    it('gives what to copy into a file that says nothing yet', async () => {
      renderTierSection({
        ...ordersTier,
        yaml: 'metadata:\n  annotations:\n    platform-products/tier: tier-1\n',
      });

      expect(
        await screen.findByText(/platform-products\/tier: tier-1$/),
      ).toBeVisible();
      expect(screen.getByRole('button', { name: 'Copy YAML' })).toBeVisible();
      expect(screen.queryByRole('note')).toBeNull();
    });

    it('offers to try again where it cannot be had', async () => {
      const getEntityTier = jest
        .fn()
        .mockRejectedValueOnce(new Error('The line is cut'))
        .mockResolvedValue(ordersTier);
      renderTierSection(getEntityTier);

      expect(await screen.findByText('The line is cut')).toBeVisible();
      await open('Try again');

      expect((await screen.findAllByText('Tier 1'))[0]).toBeVisible();
    });
  });

  describe('what it obliges to', () => {
    it('puts what is not met before what nobody knows, each in words with why and what to do', async () => {
      renderTierSection(ordersTier);

      const list = await screen.findByRole('list', {
        name: 'Obligations to see to',
      });
      const [gap, notice, objective] = within(list)
        .getAllByText(/^(Not met|Unknown)$/)
        .map(label => label.closest('li')!);
      expect(gap).toHaveTextContent(/^Not metLeans on nothing too uncritical/);
      expect(gap).toHaveTextContent('It leans on Stock, which is Tier 3.');
      expect(gap).toHaveTextContent('To do: Raise the tier of Stock');
      expect(notice).toHaveTextContent(/^Not metNotice before a sunset/);
      expect(
        within(notice).getByRole('link', { name: 'Show the notice' }),
      ).toHaveAttribute('href', '/platform-products/notices/notice-1');
      expect(objective).toHaveTextContent(/^UnknownObjective: availability/);
      expect(screen.getByText('2 not met, 1 unknown, 1 met.')).toBeVisible();
    });

    it('folds away what is met', async () => {
      renderTierSection(ordersTier);

      const summary = await screen.findByRole('button', {
        name: '1 obligation met',
      });
      expect(screen.getByText(/A page reaches PX1/)).not.toBeVisible();
      await userEvent.click(summary);

      await waitFor(() =>
        expect(screen.getByText(/A page reaches PX1/)).toBeVisible(),
      );
    });

    it('says so where the tier demands nothing', async () => {
      renderTierSection({ ...ordersTier, findings: [], inversions: [] });

      expect(
        await screen.findByText('This tier demands nothing.'),
      ).toBeVisible();
    });
  });

  describe('who leans on whom', () => {
    it('draws the way to what it leans on and should not, in words', async () => {
      renderTierSection(ordersTier);

      const way = await screen.findByRole('list', {
        name: 'How Orders leans on Stock',
      });
      expect(items(way).map(({ textContent }) => textContent)).toEqual([
        'orders consumes stock-api',
        'stock provides stock-api',
      ]);
      const inversions = screen.getByRole('list', {
        name: 'Leans on less critical ones',
      });
      expect(inversions).toHaveTextContent('tier-3');
    });

    it('shows the nearest of many, and the others on demand', async () => {
      const [inversion] = ordersTier.inversions;
      renderTierSection({
        ...ordersTier,
        inversions: Array.from({ length: 5 }, (_, index) => ({
          ...inversion,
          entityRef: `component:default/stock-${index}`,
          title: `Stock ${index}`,
        })),
      });

      expect(await screen.findByText('Stock 2')).toBeVisible();
      expect(screen.queryByText('Stock 3')).toBeNull();
      await open('Show 2 more');

      expect(screen.getByText('Stock 4')).toBeVisible();
    });

    it('names the most critical consumer, and says where it is more critical than the entity', async () => {
      renderTierSection({
        ...ordersTier,
        tier: {
          ...ordersTier.tier,
          name: 'tier-2',
          rank: 2,
        } as EntityTier['tier'],
      });

      expect(await screen.findByText(/Leaned on by/)).toHaveTextContent(
        'Leaned on by Carts, Tier 1. So somebody treats it as Tier 1',
      );
      expect(
        screen.getByRole('list', { name: 'How Carts leans on Orders' }),
      ).toHaveTextContent('carts depends on orders');
    });

    it('counts consumers by tier, and lists them page by page on demand', async () => {
      renderTierSection(ordersTier);

      expect(await screen.findByText(/22 consumers suffer/)).toBeVisible();
      expect(
        items(screen.getByRole('list', { name: 'Consumers by tier' })).map(
          ({ textContent }) => textContent,
        ),
      ).toEqual(['2 × Tier 1', '19 × Tier 2', '1 × No tier']);
      await open('Show them');

      const table = await screen.findByRole('table', {
        name: 'Consumers of Orders',
      });
      expect(table).toHaveTextContent('Consumer 1No tierUnowneddirectly');
      expect(table).toHaveTextContent(
        'Consumer 3Tier 2checkoutthrough 2 others',
      );
      await open('Next page');

      expect(await screen.findByText('Consumer 22')).toBeVisible();
      expect(screen.queryByText('Consumer 1')).toBeNull();
    });

    it('says so where nobody leans on it', async () => {
      renderTierSection(untaggedTier);

      expect(
        await screen.findByText('Nobody is known to lean on it.'),
      ).toBeVisible();
    });
  });
});
