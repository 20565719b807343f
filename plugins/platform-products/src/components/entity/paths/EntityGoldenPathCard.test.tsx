import { screen, waitFor } from '@testing-library/react';
import type { EntityPaths } from 'backstage-plugin-platform-products-common';
import {
  exampleEntityPaths,
  exampleUnknownOrigin,
} from '../../../__testUtils__/examplePathsAnswers';
import { exampleStatus } from '../../../__testUtils__/exampleAnswers';
import {
  notFound,
  renderOnEntityPage,
} from '../__testUtils__/renderOnEntityPage';
import { EntityGoldenPathCard } from './EntityGoldenPathCard';

const render = (getEntityPaths: () => Promise<EntityPaths>) =>
  renderOnEntityPage(<EntityGoldenPathCard />, {
    getEntityPaths,
    getStatus: async () => exampleStatus,
  });

describe('EntityGoldenPathCard', () => {
  it('says on which path it is, how far, what comes next, and where the rest is', async () => {
    render(async () => exampleEntityPaths);

    expect(
      await screen.findByText(/It is on the golden path/),
    ).toHaveTextContent('It is on the golden path Node service.');
    expect(screen.getByText('Behind by a major version')).toBeVisible();
    expect(screen.getByText(/1 of 3 steps completed/)).toBeVisible();
    expect(screen.getByText('Next step: Says what it is')).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Show steps and what to do' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/orders/platform-products',
    );
  });

  it('does not take unknown origin for off the path', async () => {
    render(async () => exampleUnknownOrigin);

    expect(
      await screen.findByText(/That does not mean that it is off the path/),
    ).toBeVisible();
  });

  it('is not there where no path is meant for the entity', async () => {
    const getEntityPaths = jest.fn(
      async (): Promise<EntityPaths> => ({
        provenance: 'not-applicable',
        journeys: [],
        may: { assign: true },
      }),
    );
    render(getEntityPaths);

    await waitFor(() =>
      expect(screen.queryByText('Golden path')).not.toBeInTheDocument(),
    );
    expect(getEntityPaths).toHaveBeenCalled();
  });

  it('says when an entity will have been read that no pass has seen', async () => {
    const error = await notFound();
    render(async () => {
      throw error;
    });

    expect(
      await screen.findByText('This entity has not been read yet.'),
    ).toBeVisible();
  });
});
