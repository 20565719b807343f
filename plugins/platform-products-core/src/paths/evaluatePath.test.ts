import type { EffectiveTier } from '../tiers/types';
import { pathOf, pathSpec, serviceInput } from './__testUtils__/pathInput';
import { evaluatePath } from './evaluatePath';
import { reportPath } from './reportPath';
import { suggestedPathOf } from './suggestedPathOf';

const NOW = new Date('2026-11-24T00:00:00Z');
const tier: EffectiveTier = { state: 'not-set' };
const path = pathOf();

const fresh = { input: serviceInput({}), tier };
const halfway = {
  input: serviceInput({
    metadata: { annotations: { ci: 'yes' } },
    spec: { lifecycle: 'experimental' },
  }),
  tier,
};
const done = {
  input: serviceInput({
    metadata: { description: 'Takes orders.', annotations: { ci: 'yes' } },
    spec: { lifecycle: 'production' },
  }),
  tier,
  facts: { 'slo.availability': 99.9 },
};

describe('evaluatePath', () => {
  it('answers each step on its own, whatever came before it', () => {
    expect(evaluatePath(path, halfway, NOW)).toEqual({
      outcomes: ['fail', 'pass', 'unknown', 'fail'],
      completed: 1,
      unknown: 1,
      next: 'registered',
      milestones: ['onboarded'],
    });
  });

  it('has nothing next at the end of the path', () => {
    const evaluation = evaluatePath(path, done, NOW);
    expect(evaluation).toEqual({
      outcomes: ['pass', 'pass', 'pass', 'pass'],
      completed: 4,
      unknown: 0,
      next: undefined,
      milestones: ['onboarded', 'first-value'],
    });
  });

  it('stops at a step that cannot be answered as at one that fails', () => {
    const { facts, ...blind } = done;
    expect(evaluatePath(path, blind, NOW)).toMatchObject({
      next: 'observed',
      unknown: 1,
    });
  });

  it('asks with the time that it is given', () => {
    const dated = pathOf({
      steps: [{ name: 'a', expect: "now > timestamp('2027-01-01T00:00:00Z')" }],
    });
    const at = (text: string) =>
      evaluatePath(dated, fresh, new Date(text)).outcomes;
    expect(at('2026-12-31T00:00:00Z')).toEqual(['fail']);
    expect(at('2027-01-02T00:00:00Z')).toEqual(['pass']);
  });
});

describe('reportPath', () => {
  it('says of each step what was read and what to do', () => {
    const report = reportPath(path, halfway, NOW);
    expect(report).toMatchObject({
      path: 'node-service',
      pathRef: 'goldenpath:default/node-service',
      version: '3.2.0',
      completed: 1,
      next: 'registered',
      milestones: ['onboarded'],
    });
    expect(report.steps[0]).toEqual({
      step: 'registered',
      title: 'Is in the catalog',
      why: 'Others must find it.',
      outcome: 'fail',
      message: 'Not met: Is in the catalog.',
      remedy: { text: 'Describe it.', url: 'https://docs.example/x' },
      evidence: [{ path: 'entity.metadata.description' }],
    });
    expect(report.steps[1]).toEqual({
      step: 'built',
      title: 'Builds on the shared pipeline',
      milestone: 'onboarded',
      outcome: 'pass',
      evidence: [{ path: 'annotations.ci', value: 'yes' }],
    });
    expect(report.steps[2].message).toMatch(/^Could not be answered\. /);
  });
});

describe('suggestedPathOf', () => {
  const other = pathOf(
    { steps: [pathSpec.steps[1], pathSpec.steps[3]] },
    'short',
  );

  it('suggests the path of which most steps are met', () => {
    const paths = [other, pathOf()];
    const { facts, ...blind } = done;
    expect(suggestedPathOf(blind, paths, NOW)).toEqual({
      path: 'short',
      pathRef: 'goldenpath:default/short',
      title: 'short',
      passed: 2,
      total: 2,
    });
  });

  it('suggests nothing where two paths fit equally well', () => {
    expect(suggestedPathOf(done, [other, path], NOW)).toBeUndefined();
  });

  it('suggests nothing for fewer than half of the steps, or for a single one', () => {
    expect(suggestedPathOf(halfway, [path, other], NOW)).toBeUndefined();
  });

  it('suggests no path that is meant for others', () => {
    const apis = pathOf({ appliesTo: { kind: 'API' } });
    expect(suggestedPathOf(done, [apis], NOW)).toBeUndefined();
  });
});
