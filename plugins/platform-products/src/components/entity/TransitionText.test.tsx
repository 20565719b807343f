import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import {
  Transition,
  transitionSchema,
} from 'backstage-plugin-platform-products-common';
import { exampleTiers } from '../../__testUtils__/exampleAnswers';
import { platformProductsApiRef } from '../../api';
import { ordersReport } from './__testUtils__/ordersReport';
import { TransitionText } from './TransitionText';

const changes: [string, Partial<Transition>, string, string][] = [
  [
    'a step of a golden path',
    {
      type: 'step',
      scorecard: 'goldenpath:default/node-service',
      check: 'built',
      from: 'open',
      to: 'completed',
      cause: 'entity',
    },
    'built (node-service): from open to completed',
    'the entity was changed',
  ],
  [
    'a journey that was left',
    {
      type: 'journey',
      scorecard: 'goldenpath:default/node-service',
      from: 'on',
      to: 'left',
      cause: 'not-named',
    },
    'node-service: from on the golden path to off the golden path',
    'it does not name the golden path any more',
  ],
  [
    'a journey that somebody began in the portal',
    {
      type: 'journey',
      scorecard: 'goldenpath:default/node-service',
      to: 'on',
      cause: 'assignment',
    },
    'node-service: from nothing to on the golden path',
    'a golden path was assigned in the portal',
  ],
  [
    'a journey that goes on with other steps',
    {
      type: 'journey',
      scorecard: 'goldenpath:default/node-service',
      from: 'on',
      to: 'rebased',
      cause: 'definition',
    },
    'node-service: from on the golden path to on other steps of it, with what was reached',
    'what it is judged by was changed',
  ],
  [
    'the adoption of a product',
    {
      type: 'adoption',
      scorecard: 'platformproduct:default/build-pipeline',
      from: 'not-adopted',
      to: 'adopted',
      cause: 'definition',
    },
    'build-pipeline: from not adopted to adopted',
    'what it is judged by was changed',
  ],
];

describe('a change in the history', () => {
  it.each(changes)('tells %s', async (_, change, sentence, why) => {
    const transition = transitionSchema.parse({
      at: '2026-11-20T08:00:00.000Z',
      entityRef: 'component:default/orders',
      ...change,
    });
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [platformProductsApiRef, { getTiers: async () => exampleTiers }],
        ]}
      >
        <TransitionText transition={transition} report={ordersReport} />
      </TestApiProvider>,
    );
    expect(screen.getByText(sentence)).toBeInTheDocument();
    expect(screen.getByText(new RegExp(`: ${why}$`))).toBeInTheDocument();
  });
});
