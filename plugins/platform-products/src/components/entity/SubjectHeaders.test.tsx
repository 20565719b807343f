import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  EntityReport,
  Notice,
  NoticeRow,
  PlatformProductsApi,
} from 'backstage-plugin-platform-products-common';
import { ordersNotice } from '../../__testUtils__/exampleNotices';
import { exampleSubjectNotice } from '../migrations/__testUtils__/exampleMigrations';
import { ordersReport } from './__testUtils__/ordersReport';
import {
  notFound,
  renderOnEntityPage,
} from './__testUtils__/renderOnEntityPage';
import { EntityDeprecationSection } from './EntityDeprecationSection';

const apiReport: EntityReport = {
  ...ordersReport,
  entityRef: 'api:default/shipments-v1',
  kind: 'API',
};

function noticeWith(headers: Notice['headers']): Notice {
  return { ...ordersNotice, id: 'notice-1', headers };
}

const sunset = 'Sunset: Mon, 01 Mar 2027 00:00:00 GMT';

const link = 'Link: <https://docs.example.com/shipments-v2>; rel="deprecation"';

const headers = [
  { name: 'Deprecation', value: '@1793491200' },
  { name: 'Sunset', value: 'Mon, 01 Mar 2027 00:00:00 GMT' },
  {
    name: 'Link',
    value: '<https://docs.example.com/shipments-v2>; rel="deprecation"',
  },
];

function renderSection(
  given: {
    report?: EntityReport;
    about?: NoticeRow[];
    getNotice?: PlatformProductsApi['getNotice'];
  } = {},
) {
  const { report = apiReport, about = [exampleSubjectNotice()] } = given;
  const getNotice = jest.fn(
    given.getNotice ?? (async () => noticeWith(headers)),
  );
  renderOnEntityPage(
    <EntityDeprecationSection
      report={{ ...report, notices: { about, migrations: [] } }}
    />,
    { getNotice },
  );
  return getNotice;
}

const shownHeaders = () =>
  screen.findByRole('group', {
    name: 'Response headers for Shipments API v1 goes away',
  });

const noHeaders = () =>
  expect(screen.queryByRole('group', { name: /Response headers/ })).toBeNull();

/** Waits until the answer, whatever it is, has been taken in. */
async function answered(getNotice: jest.Mock) {
  await waitFor(() => expect(getNotice).toHaveBeenCalled());
  await act(async () => {
    await Promise.allSettled([getNotice.mock.results[0].value]);
  });
}

describe('SubjectHeaders', () => {
  it('shows below the banner of an API what it should send with its responses', async () => {
    const getNotice = renderSection();

    const group = await shownHeaders();
    expect(group).toHaveTextContent('Deprecation: @1793491200');
    expect(group).toHaveTextContent(sunset);
    expect(group).toHaveTextContent(link);
    expect(screen.getByRole('note').compareDocumentPosition(group)).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
    expect(getNotice.mock.calls).toEqual([['notice-1']]);
  });

  describe('with a clipboard', () => {
    const copied = jest.fn();

    beforeEach(() => {
      copied.mockReset();
      // What jsdom lacks: it has the selection that is copied, but no command that does so.
      document.execCommand = command => {
        copied(command, document.getSelection()?.toString());
        return true;
      };
    });

    afterEach(() => {
      Reflect.deleteProperty(document, 'execCommand');
    });

    it('copies the headers by keyboard, one a line', async () => {
      renderSection();

      const copy = within(await shownHeaders()).getByRole('button', {
        name: 'Copy Response headers for Shipments API v1 goes away',
      });
      act(() => copy.focus());
      await userEvent.keyboard('{Enter}');

      expect(copied.mock.calls).toEqual([
        ['copy', `Deprecation: @1793491200\n${sunset}\n${link}`],
      ]);
    });
  });

  it('shows those of each notice about the API, asking once for each', async () => {
    const getNotice = renderSection({
      about: [
        exampleSubjectNotice(),
        exampleSubjectNotice({ id: 'notice-2', title: 'All of v1 goes away' }),
      ],
      getNotice: async id =>
        noticeWith([{ name: 'Sunset', value: `that of ${id}` }]),
    });

    expect(await shownHeaders()).toHaveTextContent('Sunset: that of notice-1');
    expect(
      await screen.findByRole('group', {
        name: 'Response headers for All of v1 goes away',
      }),
    ).toHaveTextContent('Sunset: that of notice-2');
    expect(getNotice).toHaveBeenCalledTimes(2);
  });

  it('shows them of a paused notice too', async () => {
    renderSection({ about: [exampleSubjectNotice({ state: 'paused' })] });

    expect(await shownHeaders()).toHaveTextContent(sunset);
  });

  it('neither asks for nor shows any for a component', async () => {
    const getNotice = renderSection({ report: ordersReport });

    expect(await screen.findByRole('note')).toBeVisible();
    noHeaders();
    expect(getNotice).not.toHaveBeenCalled();
  });

  it.each(['draft', 'scheduled', 'completed', 'withdrawn'] as const)(
    'neither asks for nor shows any of a %s notice',
    async state => {
      const getNotice = renderSection({
        about: [exampleSubjectNotice({ state })],
      });

      expect(await screen.findByRole('note')).toBeVisible();
      noHeaders();
      expect(getNotice).not.toHaveBeenCalled();
    },
  );

  it.each([
    ['without headers', undefined],
    ['with an empty list of headers', []],
  ])('shows nothing of a notice %s', async (_what, none) => {
    const getNotice = renderSection({
      getNotice: async () => noticeWith(none),
    });

    await answered(getNotice);
    noHeaders();
    expect(screen.getByRole('note')).toBeVisible();
  });

  it('keeps the banner there, and nothing else, while it loads', async () => {
    let answer: (notice: Notice) => void = () => {};
    renderSection({
      getNotice: () =>
        new Promise(resolve => {
          answer = resolve;
        }),
    });

    const note = await screen.findByRole('note');
    expect(note).toBeVisible();
    noHeaders();
    expect(screen.queryByRole('progressbar')).toBeNull();
    await act(async () => answer(noticeWith(headers)));

    expect(await shownHeaders()).toBeVisible();
    expect(screen.getByRole('note')).toBe(note);
  });

  it('keeps the banner where they cannot be had, and tries again', async () => {
    const getNotice = jest
      .fn()
      .mockRejectedValueOnce(new Error('The line is cut'))
      .mockResolvedValueOnce(noticeWith(headers));
    renderSection({ getNotice });

    expect(await screen.findByText(/The line is cut/)).toBeVisible();
    expect(screen.getByRole('note')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await shownHeaders()).toHaveTextContent(sunset);
    expect(screen.queryByText(/The line is cut/)).toBeNull();
  });

  it('says nothing of a notice that is gone meanwhile', async () => {
    const getNotice = renderSection({
      getNotice: async () => {
        throw await notFound();
      },
    });

    await answered(getNotice);
    noHeaders();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('note')).toBeVisible();
  });
});
