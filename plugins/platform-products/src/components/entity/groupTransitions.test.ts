import type { Transition } from 'backstage-plugin-platform-products-common';
import { groupTransitions } from './groupTransitions';

const change = (
  type: Transition['type'],
  at: string,
  scorecard?: string,
): Transition => ({
  at,
  entityRef: 'component:default/orders',
  type,
  scorecard,
  cause: 'entity',
});

const node = 'goldenpath:default/node';

describe('groupTransitions', () => {
  it('makes one of what happened on one path at one moment', () => {
    const first = change('step', '2026-11-20T08:00:00Z', node);
    const second = change('step', '2026-11-20T08:00:00Z', node);
    const begun = change('journey', '2026-11-20T08:00:00Z', node);

    expect(groupTransitions([first, second, begun])).toEqual([
      { journeys: [begun], steps: [first, second] },
    ]);
  });

  it('keeps moments, paths and everything else apart, in their order', () => {
    const later = change('step', '2026-11-21T08:00:00Z', node);
    const level = change('level', '2026-11-20T08:00:00Z', 'readiness');
    const tier = change('tier', '2026-11-20T08:00:00Z');
    const step = change('step', '2026-11-20T08:00:00Z', node);
    const away = change(
      'journey',
      '2026-11-20T08:00:00Z',
      'goldenpath:default/web',
    );

    expect(groupTransitions([later, level, tier, step, away])).toEqual([
      { journeys: [], steps: [later] },
      { journeys: [], steps: [], other: level },
      { journeys: [], steps: [], other: tier },
      { journeys: [], steps: [step] },
      { journeys: [away], steps: [] },
    ]);
  });
});
