import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  EntityReport,
  Migration,
  NoticeRow,
  PlatformProductsApi,
} from 'backstage-plugin-platform-products-common';
import {
  exampleMigration,
  exampleSubjectNotice,
  inDays,
} from '../migrations/__testUtils__/exampleMigrations';
import { ordersReport } from './__testUtils__/ordersReport';
import {
  notFound,
  renderOnEntityPage,
} from './__testUtils__/renderOnEntityPage';
import { EntityDeprecationCard } from './EntityDeprecationCard';

interface Given {
  about?: NoticeRow[];
  migrations?: Migration[];
}

function reportWith({ about = [], migrations = [] }: Given): EntityReport {
  return { ...ordersReport, notices: { about, migrations } };
}

function renderCard(given: Given, api: Partial<PlatformProductsApi> = {}) {
  const getReport = jest.fn(async () => reportWith(given));
  renderOnEntityPage(<EntityDeprecationCard />, { getReport, ...api });
  return getReport;
}

const banner = () => screen.findByRole('note');

describe('EntityDeprecationCard', () => {
  it('says of a subject what to use instead, by when, and who is left', async () => {
    renderCard({ about: [exampleSubjectNotice()] });

    const note = await banner();
    expect(note).toHaveTextContent(/Deprecated, use .*shipments-v2 instead/);
    expect(note).toHaveTextContent(/Sunset on .*\d{4}, .* \(in 34 days\)\./);
    expect(note).toHaveTextContent('12 consumers left.');
    expect(
      within(note).getByRole('link', { name: /shipments-v2/ }),
    ).toHaveAttribute('href', '/catalog/default/api/shipments-v2');
    expect(
      within(note).getByRole('link', { name: 'Shipments API v1 goes away' }),
    ).toHaveAttribute('href', '/platform-products/notices/notice-1');
  });

  it('says of a subject when it will be deprecated', async () => {
    renderCard({
      about: [
        exampleSubjectNotice({
          stage: 'announced',
          deprecatedAt: inDays(10),
          replacements: [],
        }),
      ],
    });

    const note = await banner();
    expect(note).toHaveTextContent('Will be deprecated');
    expect(note).toHaveTextContent(/Deprecated on .* \(in 10 days\)\./);
  });

  it('says of a subject without dates that it is deprecated, and no more', async () => {
    const { sunsetAt, deprecatedAt, ...undated } = exampleSubjectNotice({
      origin: 'metadata',
      replacements: [],
    });
    renderCard({
      about: [
        { ...undated, progress: { ...undated.progress, total: 0, open: 0 } },
      ],
    });

    const note = await banner();
    expect(note).toHaveTextContent('Deprecated');
    expect(note).not.toHaveTextContent(/Sunset|instead/);
    expect(note).toHaveTextContent('No consumer is known.');
  });

  it('says of a paused notice that its dates may change', async () => {
    renderCard({ about: [exampleSubjectNotice({ state: 'paused' })] });

    expect(await banner()).toHaveTextContent('Paused: its dates may change.');
  });

  it('says of a consumer what will be switched off and when', async () => {
    renderCard({ migrations: [exampleMigration()] });

    const note = await banner();
    expect(note).toHaveTextContent(
      /Depends on .*shipments-v1, which will be switched off on .*\(in 34 days\)/,
    );
    expect(note).toHaveTextContent('Unseen');
    expect(note).toHaveTextContent(/Use .*shipments-v2 instead/);
    expect(
      within(note).getByRole('list', { name: 'Why Orders is a consumer' }),
    ).toHaveTextContent('orders consumes shipments-v1');
  });

  it('says of a late consumer when the end was', async () => {
    renderCard({
      migrations: [
        exampleMigration({
          notice: { sunsetAt: inDays(-20), stage: 'sunset' },
        }),
      ],
    });

    expect(await banner()).toHaveTextContent(
      /was to be switched off on .*\(20 days ago\)/,
    );
  });

  it('lets the owner acknowledge right there, and shows the new state', async () => {
    const unseen = exampleMigration();
    const seen = exampleMigration({ consumer: { state: 'acknowledged' } });
    const setMigration = jest.fn(async () => seen.consumer);
    const getReport = jest
      .fn()
      .mockResolvedValueOnce(reportWith({ migrations: [unseen] }))
      .mockResolvedValueOnce(reportWith({ migrations: [seen] }));
    renderCard({}, { setMigration, getReport });

    await userEvent.click(
      await screen.findByRole('button', { name: /^Acknowledge/ }),
    );

    expect(await screen.findByText('Acknowledged')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Acknowledge/ })).toBeNull();
    expect(setMigration).toHaveBeenCalledWith(
      'notice-1',
      'component:default/orders',
      { state: 'acknowledged' },
    );
  });

  it('lets the owner say by keyboard why it is blocked', async () => {
    const setMigration = jest.fn(async () => exampleMigration().consumer);
    renderCard({ migrations: [exampleMigration()] }, { setMigration });

    const more = await screen.findByRole('button', { name: /^Set state/ });
    more.focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.click(
      await screen.findByRole('radio', { name: /Blocked/ }),
    );
    await userEvent.type(screen.getByLabelText(/Reason/), 'No client');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));

    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(setMigration).toHaveBeenCalledWith(
      'notice-1',
      'component:default/orders',
      { state: 'blocked', note: 'No client' },
    );
    await waitFor(() =>
      expect(screen.getByRole('button', { name: /^Set state/ })).toHaveFocus(),
    );
  });

  it('offers nothing to who may not answer for the entity', async () => {
    renderCard({
      migrations: [exampleMigration({ consumer: { editable: false } })],
    });

    expect(await banner()).toHaveTextContent('Unseen');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('puts what is finished last and in few words', async () => {
    renderCard({
      migrations: [
        exampleMigration({
          notice: { id: 'old', title: 'Old one' },
          consumer: { state: 'migrated' },
        }),
        exampleMigration(),
      ],
    });

    const notes = await screen.findAllByRole('note');
    expect(notes[0]).toHaveTextContent('Depends on');
    expect(notes[1]).toHaveTextContent(/Has moved off .*shipments-v1/);
    expect(notes[1]).not.toHaveTextContent('instead');
  });

  it('names no subject that the reader may not see', async () => {
    renderCard({
      migrations: [exampleMigration({ notice: { subjects: [] } })],
    });

    expect(await banner()).toHaveTextContent(
      'Depends on something that you may not see',
    );
  });

  it('asks once', async () => {
    const getReport = renderCard({ about: [exampleSubjectNotice()] });

    await banner();
    expect(getReport).toHaveBeenCalledTimes(1);
    expect(getReport).toHaveBeenCalledWith(
      'component:default/orders',
      undefined,
    );
  });

  it('keeps what it shows, and says so, where the new state cannot be had', async () => {
    const migrations = [exampleMigration()];
    const getReport = jest
      .fn()
      .mockResolvedValueOnce(reportWith({ migrations }))
      .mockRejectedValueOnce(new Error('The line is cut'))
      .mockResolvedValueOnce(
        reportWith({
          migrations: [
            exampleMigration({ consumer: { state: 'acknowledged' } }),
          ],
        }),
      );
    renderCard(
      {},
      { getReport, setMigration: async () => migrations[0].consumer },
    );

    await userEvent.click(
      await screen.findByRole('button', { name: /^Acknowledge/ }),
    );
    expect(await screen.findByText(/The line is cut/)).toBeVisible();
    expect(await banner()).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Acknowledged')).toBeVisible();
    expect(screen.queryByText(/The line is cut/)).toBeNull();
  });

  it('is not there where there is nothing to say', async () => {
    const getReport = renderCard({});

    await waitFor(() => expect(getReport).toHaveBeenCalled());
    await act(async () => {
      await getReport.mock.results[0].value;
    });
    expect(screen.queryByText('Deprecation')).toBeNull();
  });

  it('is not there while the entity has not been read', async () => {
    const getReport = jest.fn(async () => {
      throw await notFound();
    });
    renderCard({}, { getReport });

    await waitFor(() => expect(getReport).toHaveBeenCalled());
    await act(async () => {
      await Promise.allSettled([getReport.mock.results[0].value]);
    });
    expect(screen.queryByText('Deprecation')).toBeNull();
  });

  it('offers to try again after an error, and does', async () => {
    const getReport = jest
      .fn()
      .mockRejectedValueOnce(new Error('The line is cut'))
      .mockResolvedValueOnce(reportWith({ about: [exampleSubjectNotice()] }));
    renderCard({}, { getReport });

    expect(await screen.findByText(/The line is cut/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await banner()).toHaveTextContent('12 consumers left.');
  });
});
