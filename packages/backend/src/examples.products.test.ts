import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  adoptionOf,
  adoptionRate,
  driftOf,
  duplications,
  evaluatePath,
  loadGoldenPath,
  loadPlatformProduct,
  partsOf,
  provenanceOf,
} from 'backstage-plugin-platform-products-core';
import { toEntityInput } from 'backstage-plugin-platform-products-common';
import {
  countBy,
  entities,
  type ExampleSubject,
  now,
  ofKind,
  relationEdges,
  subjects,
} from './__testUtils__/exampleCompany';

const consumerRelations = ['dependsOn', 'consumesApi'];
const refs = new Set(entities.map(entity => stringifyEntityRef(entity)));

let all: ExampleSubject[];
beforeAll(async () => {
  all = await subjects();
});

describe('the golden paths of the example company', () => {
  const loaded = ofKind('GoldenPath').map(definition =>
    loadGoldenPath(toEntityInput(definition)),
  );
  const paths = loaded.flatMap(({ path }) => path ?? []);
  const comesFrom = ({ input, metadata }: ExampleSubject) =>
    provenanceOf(input, metadata.goldenPath, paths);

  it('are defined without a problem', () => {
    expect(loaded.flatMap(({ problems }) => problems)).toEqual([]);
    expect(paths.map(({ owner }) => refs.has(owner!))).not.toContain(false);
    expect(paths.map(({ product }) => refs.has(product!))).not.toContain(false);
  });

  it('have steps to both milestones, and notes of their current version', () => {
    for (const { steps, version, changes } of paths) {
      expect(steps.flatMap(({ milestone }) => milestone ?? [])).toEqual([
        'onboarded',
        'first-value',
      ]);
      expect(changes[0].version).toBe(version);
    }
  });

  it('are where components come from, in all the ways that there are', () => {
    const components = all.filter(({ input }) => input.kind === 'Component');
    const answers = components.map(comesFrom);
    expect(
      countBy(answers, answer =>
        answer.state === 'on' ? `on by ${answer.by}` : answer.state,
      ),
    ).toEqual({
      'on by path': 16,
      'on by template': 1,
      'other-template': 2,
      'unknown-path': 4,
      'unknown-origin': 8,
      'not-applicable': 13,
    });
    expect(
      answers.flatMap(answer =>
        answer.state === 'unknown-path' ? answer.path ?? [] : [],
      ),
    ).toEqual(Array(4).fill('go-service'));
  });

  it('have entities on all kinds of versions', () => {
    const drifts = all.flatMap(subject => {
      const answer = comesFrom(subject);
      if (answer.state !== 'on') return [];
      const path = paths.find(({ ref }) => ref === answer.pathRef)!;
      const drift = driftOf(answer.version, path);
      return [
        [path.name, drift.state, 'by' in drift ? drift.by : '']
          .join(' ')
          .trim(),
      ];
    });
    expect(countBy(drifts, drift => drift)).toEqual({
      'node-service current': 4,
      'node-service behind minor': 3,
      'node-service behind major': 3,
      'node-service unknown': 1,
      'jvm-service current': 2,
      'jvm-service behind minor': 2,
      'web-app current': 1,
      'web-app behind minor': 1,
    });
  });

  it('have entities at their beginning, on their way and at their end', () => {
    const path = paths.find(({ name }) => name === 'node-service')!;
    const journeys = all
      .filter(subject => {
        const answer = comesFrom(subject);
        return answer.state === 'on' && answer.path === path.name;
      })
      .map(subject => evaluatePath(path, subject, now));
    expect(countBy(journeys, ({ next }) => next ?? 'at the end')).toEqual({
      pipeline: 1,
      'http-client': 2,
      objective: 1,
      'at the end': 7,
    });
  });
});

describe('the platform products of the example company', () => {
  const loaded = ofKind('PlatformProduct').map(definition =>
    loadPlatformProduct(toEntityInput(definition)),
  );
  const products = loaded.flatMap(({ product }) => product ?? []);

  it('are defined without a problem', () => {
    expect(loaded.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('refer to nothing that is missing', () => {
    const named = products.flatMap(({ owner, domain, parts, goldenPaths }) => [
      owner!,
      domain!,
      ...parts,
      ...goldenPaths,
    ]);
    expect(named.filter(ref => !refs.has(ref))).toEqual([]);
  });

  it('are adopted to the share that the README tells', async () => {
    const edges = await relationEdges();
    const shares = products.map(product => {
      const parts = partsOf(product, products, edges);
      const states = countBy(
        all.map(subject =>
          adoptionOf(product, subject, parts, consumerRelations, now),
        ),
        ({ state }) => state,
      );
      const { adopted = 0, unknown = 0 } = states;
      const eligible = adopted + unknown + (states['not-adopted'] ?? 0);
      const { target } = adoptionRate(
        { adopted, unknown, eligible },
        product.target,
      );
      return [product.name, eligible, adopted, unknown, target];
    });
    expect(shares).toEqual([
      ['lane-deploy', 35, 24, 2, 'unknown'],
      ['jenkins', 36, 9, 2, undefined],
      ['telemetry-kit', 38, 23, 0, 'met'],
      ['edge', 11, 2, 0, 'not-met'],
      ['design-system', 5, 3, 0, 'not-met'],
      ['feature-flags', 11, 0, 0, 'not-met'],
    ]);
  });

  it('compete where two are for the same', async () => {
    const jenkins = products.find(({ name }) => name === 'jenkins')!;
    const laneDeploy = products.find(({ name }) => name === 'lane-deploy')!;
    const parts = partsOf(jenkins, products, []);
    const users = all
      .filter(
        subject =>
          adoptionOf(jenkins, subject, parts, consumerRelations, now).state ===
          'adopted',
      )
      .map(({ input }) => input.ref);
    const found = duplications(
      laneDeploy,
      products,
      users,
      users.map(entityRef => ({ entityRef, productRef: jenkins.ref })),
    );
    expect(found.map(({ entityRef }) => entityRef)).toEqual(users.sort());
    expect(users).toContain('component:default/storefront-bff');
  });
});
