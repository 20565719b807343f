import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  NoticeConsumer,
  PlatformProductsApi,
} from 'backstage-plugin-platform-products-common';
import type { ComponentProps } from 'react';
import { SWRConfig } from 'swr';
import { platformProductsApiRef } from '../../api';
import { exampleConsumer } from './__testUtils__/exampleMigrations';
import { MigrationDialog } from './MigrationDialog';

function renderDialog(
  api: Partial<PlatformProductsApi>,
  props: Partial<ComponentProps<typeof MigrationDialog>> = {},
  options: { mayExempt?: boolean } = {},
) {
  const onDone = jest.fn();
  const onClose = jest.fn();
  renderInTestApp(
    // Answers about permissions are cached for the whole process, so each test gets its own cache.
    <SWRConfig value={{ provider: () => new Map() }}>
      <MigrationDialog
        noticeId="notice-1"
        consumers={[exampleConsumer()]}
        onDone={onDone}
        onClose={onClose}
        {...props}
      />
    </SWRConfig>,
    {
      apis: [
        [platformProductsApiRef, api as PlatformProductsApi],
        mockApis.permission({
          authorize:
            options.mayExempt === false
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
        }),
      ],
    },
  );
  return { onDone, onClose };
}

const several: NoticeConsumer[] = ['orders', 'carts', 'returns'].map(name =>
  exampleConsumer({ entityRef: `component:default/${name}`, title: name }),
);

const save = () =>
  userEvent.click(screen.getByRole('button', { name: 'Save' }));

describe('MigrationDialog', () => {
  it('sets the state of one consumer', async () => {
    const setMigration = jest.fn(async () => exampleConsumer());
    const { onDone } = renderDialog({ setMigration });

    expect(
      await screen.findByRole('dialog', { name: 'Migration of Orders' }),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('radio', { name: /In progress/ }));
    await userEvent.type(screen.getByLabelText(/Remark/), 'Half way');
    await save();

    await waitFor(() => expect(onDone).toHaveBeenCalledTimes(1));
    expect(setMigration).toHaveBeenCalledWith(
      'notice-1',
      'component:default/orders',
      { state: 'in-progress', note: 'Half way' },
    );
  });

  it('asks for a reason before it saves, and leads to the field', async () => {
    const setMigration = jest.fn();
    renderDialog({ setMigration });

    await userEvent.click(
      await screen.findByRole('radio', { name: /Blocked/ }),
    );
    await save();

    expect(screen.getByText('This state needs a reason.')).toBeVisible();
    await waitFor(() => expect(screen.getByLabelText(/Reason/)).toHaveFocus());
    expect(screen.getByLabelText(/Reason/)).toBeInvalid();
    expect(setMigration).not.toHaveBeenCalled();
  });

  it('asks for the date of a plan', async () => {
    const setMigration = jest.fn(async () => exampleConsumer());
    renderDialog({ setMigration }, { wanted: 'planned' });

    expect(await screen.findByRole('radio', { name: /Planned/ })).toBeChecked();
    await save();
    expect(screen.getByText('A plan needs a date.')).toBeVisible();

    const day = screen.getByLabelText(/Moved by/);
    await userEvent.type(day, '2020-01-01');
    expect(screen.getByText('A plan is for today or later.')).toBeVisible();

    await userEvent.clear(day);
    await userEvent.type(day, '2099-01-15');
    await save();
    await waitFor(() =>
      expect(setMigration).toHaveBeenCalledWith(
        'notice-1',
        'component:default/orders',
        { state: 'planned', plannedFor: '2099-01-15T00:00:00.000Z' },
      ),
    );
  });

  it('warns of a plan that comes after the sunset, and lets it pass', async () => {
    const setMigration = jest.fn(async () => exampleConsumer());
    const { onDone } = renderDialog(
      { setMigration },
      { wanted: 'planned', sunsetAt: '2098-12-31T00:00:00.000Z' },
    );

    await userEvent.type(
      await screen.findByLabelText(/Moved by/),
      '2099-01-15',
    );
    expect(
      screen.getByText('This is after the sunset on Dec 31, 2098.'),
    ).toBeVisible();
    await save();
    await waitFor(() => expect(onDone).toHaveBeenCalled());
  });

  it('asks of an exemption why and until when', async () => {
    const setMigration = jest.fn(async () => exampleConsumer());
    renderDialog({ setMigration });

    const exempt = await screen.findByRole('radio', { name: /Exempt/ });
    await waitFor(() => expect(exempt).toBeEnabled());
    await userEvent.click(exempt);
    await save();
    expect(screen.getByText('This state needs a reason.')).toBeVisible();
    expect(
      screen.getByText('An exemption needs a date on which it ends.'),
    ).toBeVisible();

    await userEvent.type(screen.getByLabelText(/Exempt until/), '2099-03-01');
    await userEvent.type(screen.getByLabelText(/Reason/), 'Agreed with SRE');
    await save();
    await waitFor(() =>
      expect(setMigration).toHaveBeenCalledWith(
        'notice-1',
        'component:default/orders',
        {
          state: 'exempt',
          note: 'Agreed with SRE',
          exemptUntil: '2099-03-01T00:00:00.000Z',
        },
      ),
    );
  });

  it('says whom to ask where the reader may not exempt', async () => {
    renderDialog({}, {}, { mayExempt: false });

    expect(
      await screen.findByRole('radio', {
        name: /Exempt.*Ask the owner of the notice/,
      }),
    ).toBeDisabled();
    expect(screen.getByRole('radio', { name: /Blocked/ })).toBeEnabled();
  });

  it('begins with what the team has said before', async () => {
    renderDialog(
      {},
      {
        consumers: [
          exampleConsumer({ state: 'blocked', note: 'No client for Go' }),
        ],
      },
    );

    expect(await screen.findByRole('radio', { name: /Blocked/ })).toBeChecked();
    expect(screen.getByLabelText(/Reason/)).toHaveValue('No client for Go');
  });

  it('says why one was not saved, and stays open', async () => {
    const { onDone } = renderDialog({
      setMigration: async () => {
        throw new Error('You do not own component:default/orders');
      },
    });

    await screen.findByRole('dialog');
    await save();

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You do not own component:default/orders',
    );
    expect(onDone).not.toHaveBeenCalled();
  });

  it('sets several at once and says which were refused and why', async () => {
    const setMigrations = jest.fn(async () => ({
      changed: ['component:default/orders', 'component:default/carts'],
      refused: [
        { entityRef: 'component:default/returns', why: 'It is not yours.' },
      ],
    }));
    const { onDone, onClose } = renderDialog(
      { setMigrations },
      { consumers: several },
    );

    await screen.findByRole('dialog', { name: 'Migrations of 3 entities' });
    await save();

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The state of 2 migrations was set.');
    expect(alert).toHaveTextContent('returns: It is not yours.');
    expect(setMigrations).toHaveBeenCalledWith('notice-1', {
      entityRefs: several.map(({ entityRef }) => entityRef),
      change: { state: 'acknowledged' },
    });
    expect(onDone).not.toHaveBeenCalled();

    expect(screen.getByRole('button', { name: 'Close' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(onDone).toHaveBeenCalledTimes(1);
    expect(onClose).not.toHaveBeenCalled();
  });

  it('has changed nothing where all were refused', async () => {
    const { onDone, onClose } = renderDialog(
      {
        setMigrations: async () => {
          throw new Error('The line is cut');
        },
      },
      { consumers: several },
    );

    await screen.findByRole('dialog');
    await save();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'carts: The line is cut',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));

    expect(onClose).toHaveBeenCalledTimes(1);
    expect(onDone).not.toHaveBeenCalled();
  });

  it('is worked by keyboard alone', async () => {
    const setMigration = jest.fn(async () => exampleConsumer());
    const { onDone } = renderDialog({ setMigration });

    const first = await screen.findByRole('radio', { name: /Acknowledged/ });
    await userEvent.tab();
    await waitFor(() => expect(first).toHaveFocus());
    await userEvent.tab();
    expect(screen.getByLabelText(/Remark/)).toHaveFocus();
    await userEvent.keyboard('Seen');
    await userEvent.tab();
    await userEvent.tab();
    expect(screen.getByRole('button', { name: 'Save' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');

    await waitFor(() => expect(onDone).toHaveBeenCalled());
    expect(setMigration).toHaveBeenCalledWith(
      'notice-1',
      'component:default/orders',
      { state: 'acknowledged', note: 'Seen' },
    );
  });

  it('is left with Escape, and nothing is set', async () => {
    const { onDone, onClose } = renderDialog({});

    await screen.findByRole('dialog');
    await userEvent.keyboard('{Escape}');

    expect(onClose).toHaveBeenCalledTimes(1);
    expect(onDone).not.toHaveBeenCalled();
  });
});
