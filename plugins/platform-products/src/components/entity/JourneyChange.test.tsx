import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import type { Transition } from 'backstage-plugin-platform-products-common';
import { exampleTiers } from '../../__testUtils__/exampleAnswers';
import { platformProductsApiRef } from '../../api';
import { ordersReport } from './__testUtils__/ordersReport';
import { groupTransitions } from './groupTransitions';
import { JourneyChange } from './JourneyChange';

const shared = {
  at: '2026-11-20T08:00:00.000Z',
  entityRef: 'component:default/orders',
  scorecard: 'goldenpath:default/node-service',
  title: 'Node service',
  cause: 'entity' as const,
};

const step = (check: string, to: string, title?: string): Transition => ({
  ...shared,
  type: 'step',
  check,
  ...(title && { checkTitle: title }),
  from: 'open',
  to,
});

async function render(...transitions: Transition[]) {
  const [group] = groupTransitions(transitions);
  await renderInTestApp(
    <TestApiProvider
      apis={[[platformProductsApiRef, { getTiers: async () => exampleTiers }]]}
    >
      <JourneyChange group={group} report={ordersReport} />
    </TestApiProvider>,
  );
}

describe('JourneyChange', () => {
  it('says in one entry that a path was begun, which steps were completed, and why', async () => {
    await render(
      step('live', 'completed', 'Runs in production'),
      step('described', 'completed', 'Says what it is'),
      { ...shared, type: 'journey', to: 'on' },
    );

    expect(
      screen.getByText('Node service: began the golden path'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        'Node service: 2 steps completed: Says what it is, Runs in production',
      ),
    ).toBeInTheDocument();
    expect(screen.getAllByText(/the entity was changed/)).toHaveLength(1);
  });

  it('tells apart what steps have become', async () => {
    await render(
      step('live', 'lost', 'Runs in production'),
      step('old', 'completed'),
    );

    expect(
      screen.getByText('Node service: 1 step lost: Runs in production'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Node service: 1 step completed: old'),
    ).toBeInTheDocument();
  });

  it('tells one step by its title', async () => {
    await render(step('live', 'completed', 'Runs in production'));

    expect(
      screen.getByText(
        'Runs in production (Node service): from open to completed',
      ),
    ).toBeInTheDocument();
  });

  it('says that an entity came back', async () => {
    await render({ ...shared, type: 'journey', from: 'left', to: 'on' });

    expect(
      screen.getByText('Node service: came back to the golden path'),
    ).toBeInTheDocument();
  });
});
