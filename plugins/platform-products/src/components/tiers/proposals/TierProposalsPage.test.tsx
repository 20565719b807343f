import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { exampleApi, PagesApi } from '../../../__testUtils__/exampleApi';
import {
  exampleAssignments,
  exampleEntityTier,
} from '../../../__testUtils__/exampleTiersAnswers';
import { renderPage } from '../../../__testUtils__/renderPage';
import { TierProposalsPage } from './TierProposalsPage';

function render(
  options: { query?: string; api?: Partial<PagesApi>; allowed?: boolean } = {},
) {
  const { query = '', api, allowed } = options;
  return renderPage(<TierProposalsPage />, {
    path: `/tiers/proposals${query}`,
    api,
    mayRefresh: allowed,
  });
}

async function rowOf(name: RegExp) {
  const table = await screen.findByRole('table', { name: 'Proposals' });
  return within(table).getByRole('row', { name });
}

const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));

const giveReason = async (text: string, command: string) => {
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByRole('textbox'), text);
  await userEvent.click(dialog.getByRole('button', { name: command }));
};

describe('TierProposalsPage', () => {
  it('opens with what waits for a decision: what, why, by whom', async () => {
    render();

    const row = await rowOf(/Service 4/);
    await waitFor(() =>
      expect(row).toHaveTextContent(/from No tier\s*to Tier 1/),
    );
    expect(row).toHaveTextContent('Nothing is shipped without it');
    expect(row).toHaveTextContent('ana');
    expect(within(row).getByRole('link', { name: /Evidence/ })).toHaveAttribute(
      'href',
      'https://incidents.example.com/42',
    );
    expect(screen.queryByText('Service 1')).not.toBeInTheDocument();
    expect(await screen.findByText('1–3 of 3')).toBeVisible();
  });

  it('makes no link of evidence that is no web address', async () => {
    render({
      api: {
        getTierAssignments: async () => ({
          items: [
            { ...exampleAssignments[0], evidence: 'data:text/html,<b>x</b>' },
          ],
        }),
      },
    });

    const row = await rowOf(/Service 4/);
    expect(row).toHaveTextContent('data:text/html,<b>x</b>');
    expect(
      within(row).queryByRole('link', { name: /Evidence/ }),
    ).not.toBeInTheDocument();
  });

  it('says why one cannot decide on what one proposed, and lets it be withdrawn', async () => {
    const withdrawTier = jest.fn(exampleApi().withdrawTier);
    render({ api: { withdrawTier } });

    const row = await rowOf(/Service 5/);
    await waitFor(() =>
      expect(row).toHaveTextContent(
        'You proposed this: somebody else has to decide.',
      ),
    );
    expect(
      within(row).queryByRole('button', { name: /Approve/ }),
    ).not.toBeInTheDocument();
    expect(within(row).queryByRole('checkbox')).not.toBeInTheDocument();

    await press('Withdraw Service 5');
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: 'Withdraw',
      }),
    );

    await waitFor(() => expect(withdrawTier).toHaveBeenCalledWith('a2', {}));
  });

  it('approves one, with a reason, and lists what is left', async () => {
    const example = exampleApi();
    const decideTiers = jest.fn(example.decideTiers);
    render({ api: { ...example, decideTiers } });

    await press('Approve Service 4');
    const dialog = within(
      await screen.findByRole('dialog', { name: 'Approve 1 proposal?' }),
    );
    expect(dialog.getByRole('button', { name: 'Approve' })).toBeDisabled();
    await giveReason('The incident shows it', 'Approve');

    await waitFor(() =>
      expect(decideTiers).toHaveBeenCalledWith({
        ids: ['a1'],
        decision: 'approve',
        reason: 'The incident shows it',
      }),
    );
    expect(await screen.findByText('1–2 of 2')).toBeVisible();
    expect(screen.queryByText('Service 4')).not.toBeInTheDocument();
  });

  it('rejects several at once, and says which were refused and why', async () => {
    const decideTiers = jest.fn(async () => ({
      decided: ['a1'],
      refused: [{ id: 'a3', why: 'user:default/sam approved it meanwhile.' }],
    }));
    render({ api: { decideTiers } });

    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'Select all of this page' }),
    );
    expect(screen.getByText('2 selected')).toBeVisible();
    await press('Reject');
    await giveReason('No evidence', 'Reject');

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('1 done. 1 was refused:');
    expect(alert).toHaveTextContent(
      'component:default/gone: user:default/sam approved it meanwhile.',
    );
    expect(decideTiers).toHaveBeenCalledWith({
      ids: ['a1', 'a3'],
      decision: 'reject',
      reason: 'No evidence',
    });
    await press('Close');
    expect(await screen.findByText('0 selected')).toBeVisible();
  });

  it('tells that an entity is gone, and keeps its proposal', async () => {
    render();

    expect(await rowOf(/component:default\/gone/)).toHaveTextContent(
      'What is decided counts once it returns.',
    );
  });

  it('shows who did not agree with whom, and hands out what settles it', async () => {
    render();

    await press('Disagreements');
    const row = await rowOf(/Service 1/);
    expect(row).toHaveTextContent('Portal and file name different tiers');
    expect(row).toHaveTextContent(/sam, Nov 21, 2026/);
    expect(await rowOf(/Service 7/)).toHaveTextContent(
      'The ladder does not have this tier: it counts for nothing.',
    );

    await press('How to settle Service 1');
    const dialog = within(await screen.findByRole('dialog'));
    expect(
      await dialog.findByText(exampleEntityTier.disagreement!.message),
    ).toBeVisible();
    expect(dialog.getByText(/platform-products\/tier: tier-1/)).toBeVisible();
    expect(
      dialog.getByRole('button', { name: 'Copy YAML for Service 1' }),
    ).toBeEnabled();
  });

  it('asks for a reason where somebody withdraws what was approved', async () => {
    render({ query: '?show=disagreements' });

    await press('Withdraw Service 1');

    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/The tier of the file counts then/)).toBeVisible();
    expect(dialog.getByRole('button', { name: 'Withdraw' })).toBeDisabled();
  });

  it('looks up everything by state', async () => {
    const getTierAssignments = jest.fn(exampleApi().getTierAssignments);
    render({ query: '?show=all', api: { getTierAssignments } });

    await userEvent.click(await screen.findByLabelText('State'));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Rejected' }),
    );

    await waitFor(() =>
      expect(getTierAssignments).toHaveBeenLastCalledWith(
        expect.objectContaining({ state: ['rejected'] }),
      ),
    );
    expect(await rowOf(/Service 8/)).toHaveTextContent(
      'Only used by the tests',
    );
  });

  it('tells those who may not decide what they lack', async () => {
    render({
      allowed: false,
      api: {
        getTierAssignments: async () => ({
          items: [
            {
              ...exampleAssignments[0],
              may: { decide: false, withdraw: false },
            },
          ],
        }),
      },
    });

    expect(
      await screen.findByText(/you need the permission to approve tiers/),
    ).toBeVisible();
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });

  it('says when nothing waits', async () => {
    render({
      api: { getTierAssignments: async () => ({ items: [], totalItems: 0 }) },
    });

    expect(
      await screen.findByText('Nothing waits for a decision'),
    ).toBeVisible();
  });

  it('hands out what is filtered as CSV', async () => {
    const getTierAssignmentsCsv = jest.fn(async () => 'entityRef\n');
    const click = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(() => {});
    URL.createObjectURL = jest.fn(() => 'blob:csv');
    URL.revokeObjectURL = jest.fn();
    render({ query: '?tier=tier-1', api: { getTierAssignmentsCsv } });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Download CSV' }),
    );

    expect(getTierAssignmentsCsv).toHaveBeenCalledWith(
      expect.objectContaining({ tier: ['tier-1'] }),
    );
    click.mockRestore();
  });
});
