import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  EntityPaths,
  Status,
} from 'backstage-plugin-platform-products-common';
import {
  exampleEntityPaths,
  exampleUnknownOrigin,
} from '../../../__testUtils__/examplePathsAnswers';
import { statusAfterPass } from '../tier/__testUtils__/renderTierSection';
import {
  dialog,
  open,
  press,
  renderPathsSection,
  say,
} from './__testUtils__/renderPathsSection';

const [journey] = exampleEntityPaths.journeys;

const leftPath: EntityPaths = {
  provenance: 'unknown-origin',
  journeys: [{ ...journey, state: 'left', leftAt: '2026-11-02T08:00:00.000Z' }],
  may: { assign: true },
};

/** A pass that begins after any other. */
const laterPass: Status = {
  ...statusAfterPass,
  runs: [
    {
      ...statusAfterPass.runs[0],
      id: 10,
      startedAt: '2027-01-01T00:05:00.000Z',
    },
  ],
};

const section = () => screen.findByRole('region', { name: 'Golden path' });

describe('EntityPathsSection', () => {
  describe('where the entity comes from', () => {
    it('is said in words with its source', async () => {
      renderPathsSection(exampleEntityPaths);

      expect(
        await screen.findByText(/It is on the golden path/),
      ).toHaveTextContent('It is on the golden path Node service.');
      expect(await section()).toHaveTextContent(
        'annotation platform-products/golden-path says "node-service@2.4.0".',
      );
      expect(
        screen.getByRole('link', { name: 'Node service' }),
      ).toHaveAttribute('href', '/platform-products/golden-paths/node-service');
    });

    it.each([
      ['unknown-path', 'It names a golden path that is not there.'],
      ['other-template', /made from a template that no golden path lists/],
      ['unknown-origin', /That does not mean that it is off the path/],
      ['not-applicable', 'No golden path is meant for it.'],
    ] as const)('is %s where it is so', async (provenance, words) => {
      renderPathsSection({
        provenance,
        journeys: [],
        may: { assign: false },
      });

      expect(await screen.findByText(words)).toBeVisible();
      expect(screen.queryByRole('button')).toBeNull();
    });

    it('can be asked for again where it cannot be had', async () => {
      renderPathsSection(
        jest
          .fn()
          .mockRejectedValueOnce(new Error('The line is cut'))
          .mockResolvedValue(exampleEntityPaths),
      );

      expect(await screen.findByText('The line is cut')).toBeVisible();
      await open('Try again');

      expect(await screen.findByText(/It is on the golden path/)).toBeVisible();
    });
  });

  describe('how far it is', () => {
    it('gives the steps in order, each with its answer, times and what to do', async () => {
      renderPathsSection(exampleEntityPaths);

      const [described, pipeline, live] = within(
        await screen.findByRole('list', {
          name: 'Steps of Node service, in order',
        }),
      ).getAllByRole('listitem');
      expect(described).toHaveTextContent(/^Not completedSays what it is/);
      expect(described).toHaveTextContent(/First completed Oct 2, 2026/);
      expect(described).toHaveTextContent(/Lost Nov 10, 2026/);
      expect(described).toHaveTextContent('There is no description.');
      expect(described).toHaveTextContent('Write one sentence.');
      expect(pipeline).toHaveTextContent(
        /^CompletedShips with Lane DeployOnboardedFirst completed Oct 12, 2026/,
      );
      expect(live).toHaveTextContent(
        /^Cannot be answeredRuns in productionFirst valuespec.lifecycle is not set/,
      );
    });

    it('names the next step and the milestones with their dates', async () => {
      renderPathsSection(exampleEntityPaths);

      expect(
        await screen.findByText('Next step: Says what it is'),
      ).toBeVisible();
      expect(await section()).toHaveTextContent(/Onboarded: Oct 12, 2026/);
      expect(await section()).toHaveTextContent('First value: not yet');
      expect(await section()).toHaveTextContent('1 of 3 steps completed');
      expect(await section()).toHaveTextContent(/Started Oct 1, 2026/);
    });

    it('compares its version with the current one, and says what changed between', async () => {
      renderPathsSection(exampleEntityPaths);

      expect(
        await screen.findByText('Version 2.4.0; the current one is 3.2.0'),
      ).toBeVisible();
      expect(screen.getByText('Behind by a major version')).toBeVisible();
      const changes = await section();
      expect(within(changes).getByText('Version 3.1.0')).toBeVisible();
      expect(within(changes).getByText('Health checks.')).toBeVisible();
      expect(changes.querySelector('img')).toBeNull();
    });

    it('lists no changes where nothing is behind', async () => {
      renderPathsSection({
        ...exampleEntityPaths,
        journeys: [
          { ...journey, version: '3.2.0', drift: 'current', changes: [] },
        ],
      });

      expect(
        await screen.findByText('Version 3.2.0, the current one'),
      ).toBeVisible();
      expect(screen.queryByText('What changed since')).toBeNull();
    });
  });

  describe('a path that it might be on', () => {
    it('is a suggestion that counts nowhere', async () => {
      renderPathsSection(exampleUnknownOrigin);

      expect(await screen.findByRole('note')).toHaveTextContent(
        'It might be on Node serviceIt passes 5 of its 7 steps. This is a suggestion: it counts nowhere.',
      );
    });

    it('asks nothing of who may not assign it', async () => {
      renderPathsSection({ ...exampleUnknownOrigin, may: { assign: false } });

      await screen.findByRole('note');
      expect(screen.queryByRole('button')).toBeNull();
    });

    it('can be said to be its path, which counts from the next pass on', async () => {
      const assignPath = jest.fn(async () => exampleUnknownOrigin);
      const getStatus = jest
        .fn()
        .mockResolvedValueOnce(statusAfterPass)
        .mockResolvedValue(laterPass);
      renderPathsSection(
        jest
          .fn()
          .mockResolvedValueOnce(exampleUnknownOrigin)
          .mockResolvedValueOnce(exampleUnknownOrigin)
          .mockResolvedValue(exampleEntityPaths),
        { assignPath, getStatus },
      );
      await open('Say it is on this path…');
      await say(/Version/, '3.1.0');
      await press('Assign');

      await waitFor(() =>
        expect(assignPath).toHaveBeenCalledWith('component:default/orders', {
          path: 'node-service',
          version: '3.1.0',
          reason: 'It passes 5 of its 7 steps.',
        }),
      );
      expect(
        await screen.findByText(/The catalog has been read since/),
      ).toBeVisible();
      expect(await screen.findByText(/It is on the golden path/)).toBeVisible();
    });
  });

  describe('assigning a path', () => {
    it('does not take the pass before it for the one that makes it count', async () => {
      renderPathsSection(exampleUnknownOrigin, {
        // No pass begins after the assignment.
        getStatus: async () => statusAfterPass,
      });
      await open('Say it is on this path…');
      await press('Assign');

      expect(
        await screen.findByText(/It counts from the next pass/),
      ).toBeVisible();
      expect(screen.queryByText(/The catalog has been read since/)).toBeNull();
    });

    it('goes on where nobody knows which pass was the last', async () => {
      renderPathsSection(exampleUnknownOrigin, {
        getStatus: async () => {
          throw new Error('The line is cut');
        },
      });
      await open('Say it is on this path…');
      await press('Assign');

      expect(
        await screen.findByText(/Assigned\. It counts from the next pass/),
      ).toBeVisible();
    });

    it('offers the paths that are in force, and needs a reason', async () => {
      renderPathsSection(exampleUnknownOrigin);
      await open('Assign a golden path…');
      const form = await dialog();
      await userEvent.click(await form.findByLabelText(/Golden path/));

      expect(
        screen.getAllByRole('option').map(({ textContent }) => textContent),
      ).toEqual(['Node service']);
      await userEvent.click(screen.getByRole('option'));
      expect(form.getByText('The current one is 3.2.0.')).toBeVisible();
      expect(form.getByRole('button', { name: 'Assign' })).toBeDisabled();
      await say(/Reason/, 'We built it so.');
      expect(form.getByRole('button', { name: 'Assign' })).toBeEnabled();
    });

    it('keeps what was typed where it is refused, and says why', async () => {
      renderPathsSection(exampleUnknownOrigin, {
        assignPath: async () => {
          throw new Error('You do not own Orders.');
        },
      });
      await open('Say it is on this path…');
      await press('Assign');

      const form = await dialog();
      expect(
        await form.findByText(/could not be done: You do not own Orders/),
      ).toBeVisible();
      expect(form.getByLabelText(/Reason/)).toHaveValue(
        'It passes 5 of its 7 steps.',
      );
    });

    it('is taken back with a reason, where the portal says it', async () => {
      const assignPath = jest.fn(async () => exampleEntityPaths);
      renderPathsSection(
        {
          ...exampleEntityPaths,
          stated: { raw: 'node-service', source: 'portal assignment' },
          may: { assign: true },
        },
        { assignPath },
      );
      await open('Take the assignment back…');
      await say(/Reason/, 'It was another service.');
      await press('Take it back');

      await waitFor(() =>
        expect(assignPath).toHaveBeenCalledWith('component:default/orders', {
          path: null,
          reason: 'It was another service.',
        }),
      );
      expect(await screen.findByText(/Taken back\./)).toBeVisible();
    });

    it('is not taken back where the file says it', async () => {
      renderPathsSection({ ...exampleEntityPaths, may: { assign: true } });

      await screen.findByRole('button', { name: 'Assign a golden path…' });
      expect(
        screen.queryByRole('button', { name: 'Take the assignment back…' }),
      ).toBeNull();
    });
  });

  describe('a path that it left', () => {
    it('asks its owner why', async () => {
      const setLeavingReason = jest.fn(async () => journey);
      renderPathsSection(leftPath, { setLeavingReason });

      expect(
        await screen.findByRole('heading', { name: /It left the golden path/ }),
      ).toHaveTextContent('It left the golden path Node service');
      expect(screen.getByText(/Nobody has said why/)).toBeVisible();
      await open('Say why it left…');
      await say(/Why it left/, 'We need Java.');
      await press('Say so');

      await waitFor(() =>
        expect(setLeavingReason).toHaveBeenCalledWith(
          'node-service',
          'component:default/orders',
          { reason: 'We need Java.' },
        ),
      );
      expect(
        await screen.findByText(/It stands with the journey/),
      ).toBeVisible();
    });

    it('says why to everybody, and asks nobody else', async () => {
      renderPathsSection({
        ...leftPath,
        journeys: [{ ...leftPath.journeys[0], leftReason: 'We need Java.' }],
        may: { assign: false },
      });

      expect(await screen.findByText('Why: We need Java.')).toBeVisible();
      expect(screen.queryByRole('button')).toBeNull();
    });
  });
});
