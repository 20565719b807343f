import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { noticeContentSchema } from 'backstage-plugin-platform-products-core';
import { exampleApi, PagesApi } from '../../../__testUtils__/exampleApi';
import { exampleNotices } from '../../../__testUtils__/exampleNotices';
import {
  disabledGoldenPath,
  exampleGoldenPathDetail,
  exampleTimes,
} from '../../../__testUtils__/examplePathsAnswers';
import { renderPage } from '../../../__testUtils__/renderPage';
import { GoldenPathPage } from './GoldenPathPage';

function render(
  options: {
    query?: string;
    api?: Partial<PagesApi>;
    allowed?: boolean;
    name?: string;
  } = {},
) {
  const { query = '', api, allowed, name = 'node-service' } = options;
  return renderPage(<GoldenPathPage />, {
    path: `/golden-paths/${name}${query}`,
    route: '/golden-paths/:name',
    api,
    mayRefresh: allowed,
  });
}

const region = (name: string) => screen.findByRole('region', { name });

describe('GoldenPathPage', () => {
  describe('what the path is', () => {
    it('says whose it is, of which version and product, and whom it is meant for', async () => {
      render();

      expect(
        await screen.findByRole('heading', { name: 'Node service' }),
      ).toBeVisible();
      expect(screen.getByText(/Current version 3.2.0/)).toHaveTextContent(
        /Owned by platform · Part of lane-deploy/,
      );
      expect(screen.getByRole('link', { name: /lane-deploy/ })).toHaveAttribute(
        'href',
        '/platform-products/products/lane-deploy',
      );
      expect(
        screen.getByText(/Meant for entities where kind is Component/),
      ).toBeVisible();
    });

    it('leads to templates that are there, and says which one is gone', async () => {
      render();

      const templates = within(await region('Templates'));
      expect(templates.getByRole('link')).toHaveAttribute(
        'href',
        '/catalog/default/template/node-service',
      );
      expect(
        templates.getByText(/node-service-v1 is not in the catalog any more/),
      ).toBeVisible();
    });

    it('shows what changed as its author wrote it, but fetches no picture', async () => {
      render();

      const changes = await region('What changed');
      expect(within(changes).getByText('24').tagName).toBe('STRONG');
      expect(changes.querySelector('img')).toBeNull();
      expect(
        within(changes).getByRole('link', { name: /the guide/ }),
      ).toHaveAttribute('href', 'https://docs.example.com/3');
    });

    it('says what to mend where it is not in force, and shows no figures', async () => {
      render({
        api: {
          getGoldenPath: async () => ({
            ...exampleGoldenPathDetail,
            ...disabledGoldenPath,
          }),
        },
      });

      expect(
        await screen.findByText('This golden path is not in force'),
      ).toBeVisible();
      expect(
        screen.getByText(/spec.version: found latest, allowed: a semantic/),
      ).toBeVisible();
      expect(screen.queryByRole('region', { name: 'Funnel' })).toBeNull();
    });

    it('says so where there is no such path', async () => {
      render({ name: 'other' });

      expect(await screen.findByText('No golden path "other"')).toBeVisible();
    });
  });

  describe('the funnel', () => {
    it('gives the share that completed each step in order, unknown apart', async () => {
      render();

      const steps = within(
        await screen.findByRole('list', { name: 'Share of entities by step' }),
      ).getAllByRole('listitem');
      expect(steps.map(({ textContent }) => textContent)).toEqual([
        'Says what it is90 % (27 of 30)Show who has not completed it',
        'Ships with Lane Deploy (Onboarded)60 % (18 of 30)2 of them cannot be answered.Show who has not completed it',
        'Runs in production (First value)40 % (12 of 30)1 of them cannot be answered.Show who has not completed it',
      ]);
    });

    it('leads to those who have not completed a step', async () => {
      const getPathJourneys = jest.fn(exampleApi().getPathJourneys);
      render({
        query:
          '?segmentTier=tier-1&segmentDomain=domain:default/shop&search=old',
        api: { getPathJourneys },
      });

      await userEvent.click(
        await screen.findByRole('link', {
          name: 'Show who has not completed it: Runs in production',
        }),
      );

      await waitFor(() =>
        expect(getPathJourneys).toHaveBeenLastCalledWith('node-service', {
          state: ['on'],
          missing: 'live',
          domain: ['domain:default/shop'],
          tier: ['tier-1'],
          limit: 25,
        }),
      );
      expect(await region('Journeys')).toHaveFocus();
    });

    it('is narrowed by the address, as the times are', async () => {
      const getPathFunnel = jest.fn(exampleApi().getPathFunnel);
      const getPathTimes = jest.fn(exampleApi().getPathTimes);
      render({
        query:
          '?segmentOwner=group:default/checkout&segmentDomain=domain:default/shop&startedFrom=2026-07-01',
        api: { getPathFunnel, getPathTimes },
      });

      await screen.findByRole('list', { name: 'Share of entities by step' });
      const segment = {
        owner: 'group:default/checkout',
        domain: 'domain:default/shop',
      };
      expect(getPathFunnel).toHaveBeenLastCalledWith('node-service', segment);
      expect(getPathTimes).toHaveBeenCalledWith('node-service', {
        ...segment,
        milestone: 'first-value',
        from: '2026-07-01',
      });
    });

    it('says how an entity gets on the path where nobody is', async () => {
      render({
        api: { getPathFunnel: async () => ({ entities: 0, steps: [] }) },
      });

      expect(await screen.findByText('Nobody is on this path')).toBeVisible();
    });
  });

  describe('the times', () => {
    it('give median and open count, and say where there is no ninetieth percentile', async () => {
      render();

      const times = await region('Time to onboard');
      expect(await within(times).findByText('12 days')).toBeVisible();
      expect(times).toHaveTextContent(
        'Nine in ten within–fewer than nine in ten have reached it',
      );
      expect(times).toHaveTextContent(
        'Still on the way6of 20 journeys whose start is known',
      );
    });

    it('state that who is on the way is not dropped, and who was left out', async () => {
      render();

      const times = await region('Time to first value');
      expect(
        await within(times).findByText(
          /6 of 20 have not reached it yet.*not dropped \(censored/,
        ),
      ).toBeVisible();
      expect(times).toHaveTextContent('Left out: 8 journeys that nobody saw');
      expect(times).toHaveTextContent('Left out: 2 journeys for which');
    });

    it('have their curve as a table too', async () => {
      render();

      const times = within(await region('Time to onboard'));
      await userEvent.click(
        await times.findByRole('button', { name: /Show as table/ }),
      );

      expect(
        times.getAllByRole('row').map(({ textContent }) => textContent),
      ).toEqual([
        'Days since the startHave reached it',
        '00 %',
        '425 %',
        '11.550 %',
        '3070 %',
      ]);
    });

    it('say so where nobody was seen to start', async () => {
      render({
        api: {
          getPathTimes: async () => ({
            ...exampleTimes,
            journeys: 0,
            open: 0,
            median: undefined,
            curve: [],
          }),
        },
      });

      const times = await region('Time to onboard');
      expect(
        await within(times).findByText('No journey whose start is known'),
      ).toBeVisible();
      expect(times).toHaveTextContent('Left out: 8 journeys');
    });
  });

  describe('who takes it', () => {
    it('gives the share that stayed with its denominator and who is left out', async () => {
      render();

      const uptake = await region('Who takes this path');
      expect(await within(uptake).findByText('80 % (4 of 5)')).toBeVisible();
      expect(uptake).toHaveTextContent(
        'Left out: 7 too early to tell, 1 that went away itself, 17 that nobody saw come',
      );
    });

    it('tells how many older entities came later, by period', async () => {
      render();

      const uptake = await region('Who takes this path');
      expect(
        await within(uptake).findByText(
          /came, or came back: 3 in 2026-Q4, 1 in 2026-Q3\./,
        ),
      ).toBeVisible();
      await userEvent.click(
        within(uptake).getByRole('button', { name: /Show as table/ }),
      );
      expect(within(uptake).getAllByRole('row')[2]).toHaveTextContent(
        /2026-Q3Jul 1, 20268422.*67 % \(4 of 6\)75 % \(6 of 8\)180 % \(4 of 5\)/,
      );
    });

    it('is by week where that is chosen', async () => {
      const getPathUptake = jest.fn(exampleApi().getPathUptake);
      render({ api: { getPathUptake } });
      expect(await region('Who takes this path')).toBeVisible();
      expect(getPathUptake).toHaveBeenLastCalledWith('node-service', {
        period: 'quarter',
      });

      await userEvent.click(screen.getByRole('button', { name: 'By week' }));

      expect(getPathUptake).toHaveBeenLastCalledWith('node-service', {
        period: 'week',
      });
    });

    it('lists the reasons of those who left, and how many gave none', async () => {
      render();

      const leaving = await region('Who left, and why');
      expect(
        (await within(leaving).findAllByRole('row')).map(
          ({ textContent }) => textContent,
        ),
      ).toEqual([
        'ReasonEntities',
        'We need Java.2',
        'The pipeline is too slow.1',
      ]);
      expect(leaving).toHaveTextContent(
        /Left72 of them to another golden path.*57 % \(4 of 7\)/,
      );
      expect(
        within(leaving).getByRole('link', { name: 'Show who left' }),
      ).toHaveAttribute('href', expect.stringContaining('state=left'));
    });
  });

  describe('the versions', () => {
    it('say in words how each stands to the current one', async () => {
      render();

      const [, ...rows] = within(
        await screen.findByRole('table', { name: 'Versions' }),
      ).getAllByRole('row');
      expect(rows.map(({ textContent }) => textContent)).toEqual([
        '3.2.0Current60 % (18 of 30)',
        expect.stringMatching(
          /^3.1.0Behind by a minor version17 % \(5 of 30\)/,
        ),
        expect.stringMatching(
          /^2.4.0Behind by a major version13 % \(4 of 30\)/,
        ),
        'Names no versionVersion unknown10 % (3 of 30)',
      ]);
    });

    it('lead to whom to upgrade', async () => {
      const getPathJourneys = jest.fn(exampleApi().getPathJourneys);
      render({ api: { getPathJourneys } });

      await userEvent.click(
        await screen.findByRole('link', {
          name: 'Upgrade list: Behind by a major version',
        }),
      );

      await waitFor(() =>
        expect(getPathJourneys).toHaveBeenLastCalledWith(
          'node-service',
          expect.objectContaining({ state: ['on'], drift: ['major'] }),
        ),
      );
    });

    it('begin a draft of a notice about an old one', async () => {
      const createNotice = jest.fn(async () => exampleNotices[0]);
      const previewNotice = jest.fn(exampleApi().previewNotice);
      render({ api: { createNotice, previewNotice } });

      await userEvent.click(
        await screen.findByRole('button', {
          name: 'Begin a deprecation notice about version 3.1.0',
        }),
      );

      await waitFor(() => expect(createNotice).toHaveBeenCalledTimes(1));
      const [[{ content }]] = createNotice.mock.calls as unknown as [
        [{ content: object }],
      ];
      expect(content).toEqual({
        title: 'Node service: version 3.1.0 goes away',
        kind: 'advisory',
        owner: 'group:default/platform',
        subjects: ['goldenpath:default/node-service'],
        migratedWhen: "facts['golden-path.version'] != '3.1.0'",
        reason:
          'Version 3.1.0 of the golden path Node service will not be supported any more. The current one is 3.2.0.',
        noReplacement: 'Version 3.2.0 of the same golden path takes its place.',
        guide: expect.stringMatching(/^http:.*#changes$/),
        description: expect.stringContaining('**3.2.0**\n\nNode **24**.'),
        announcedAt: expect.any(String),
        deprecatedAt: expect.any(String),
        sunsetAt: expect.any(String),
        timeZone: expect.any(String),
      });
      // Dates are by the tiers of whom this very notice hits.
      expect(previewNotice).toHaveBeenCalledWith({
        content: expect.objectContaining({
          subjects: ['goldenpath:default/node-service'],
          migratedWhen: "facts['golden-path.version'] != '3.1.0'",
        }),
      });
      const { announcedAt, sunsetAt } = content as Record<string, string>;
      expect(Date.parse(sunsetAt) - Date.parse(announcedAt)).toBe(
        180 * 86_400_000,
      );
      expect(noticeContentSchema.partial().safeParse(content).success).toBe(
        true,
      );
    });

    it('offer no notice to who may not write one', async () => {
      render({ allowed: false });

      await screen.findByRole('table', { name: 'Versions' });
      expect(
        screen.queryByRole('button', { name: /deprecation notice/ }),
      ).toBeNull();
    });
  });

  describe('the journeys', () => {
    it('say version, progress, next step, start and milestones', async () => {
      render();

      const table = await screen.findByRole('table', { name: 'Journeys' });
      expect(
        within(table).getByRole('row', { name: /Service 2\b/ }),
      ).toHaveTextContent(
        /2.4.0Behind by a major version1 of 3 stepsNext: Ships with Lane DeployOct 20, 2026.*Not yetNot yet/,
      );
      expect(
        within(table).getByRole('row', { name: /Service 1\b/ }),
      ).toHaveTextContent(/3 of 3 stepsOct 1, 2026.*Oct 12, 2026.*Nov 1, 2026/);
      expect(
        within(table).getByRole('row', { name: /Service 3\b/ }),
      ).toHaveTextContent(
        /Names no versionVersion unknown.*Nobody saw it start/,
      );
    });

    it('say who left and why, as far as somebody said so', async () => {
      render();

      const table = await screen.findByRole('table', { name: 'Journeys' });
      expect(
        within(table).getByRole('row', { name: /Service 4\b/ }),
      ).toHaveTextContent(/Left.*Nov 2, 2026.*Why: We need Java\./);
      expect(
        within(table).getByRole('row', { name: /Service 8\b/ }),
      ).toHaveTextContent(/Nobody has said why\./);
    });

    it('are paged by the server and narrowed by the address, in the CSV too', async () => {
      const getPathJourneysCsv = jest.fn(async () => 'entityRef\n');
      render({
        query: '?state=on&drift=unknown&drift=major',
        api: { getPathJourneysCsv },
      });

      expect(await screen.findByText('1–14 of 14')).toBeVisible();
      URL.createObjectURL = jest.fn(() => 'blob:csv');
      URL.revokeObjectURL = jest.fn();
      await userEvent.click(
        screen.getByRole('button', { name: 'Download CSV' }),
      );
      expect(getPathJourneysCsv).toHaveBeenCalledWith('node-service', {
        state: ['on'],
        drift: ['major', 'unknown'],
      });
    });

    it('say so where none matches', async () => {
      render({ query: '?search=nothing-like-it' });

      expect(await screen.findByText('No journey matches')).toBeVisible();
    });
  });

  it('has its history as a table', async () => {
    render();

    const history = within(await region('History'));
    await userEvent.click(
      await history.findByRole('button', { name: /Show as table/ }),
    );

    expect(history.getAllByRole('row')[1]).toHaveTextContent(
      /Nov 24, 202630933 % \(30 of 90\)1/,
    );
  });
});
