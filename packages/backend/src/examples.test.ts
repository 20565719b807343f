import { join } from 'node:path';
import {
  DefaultNamespaceEntityPolicy,
  type Entity,
  EntityPolicies,
  FieldFormatEntityPolicy,
  NoForeignRootFieldsEntityPolicy,
  SchemaValidEntityPolicy,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { BuiltinKindsEntityProcessor } from '@backstage/plugin-catalog-backend';
import { ScaffolderEntitiesProcessor } from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import {
  evaluateScorecard,
  loadScorecard,
} from 'backstage-plugin-platform-products-core';
import { toEntityInput } from 'backstage-plugin-platform-products-common';
import {
  countBy,
  entities,
  entitiesOf,
  files,
  named,
  now,
  ofKind,
  ourKinds,
  relationLines,
  root,
  subjectOf,
  subjects,
} from './__testUtils__/exampleCompany';

describe('the example company', () => {
  const policy = EntityPolicies.allOf([
    new SchemaValidEntityPolicy(),
    new DefaultNamespaceEntityPolicy(),
    new FieldFormatEntityPolicy(),
    new NoForeignRootFieldsEntityPolicy(),
  ]);

  it.each(files)('%s is accepted by the catalog', async file => {
    for (const entity of entitiesOf(file)) {
      await expect(policy.enforce(entity)).resolves.toBeDefined();
      // The catalog module knows our own kinds; it has tests of its own.
      const known =
        ourKinds.has(entity.kind) ||
        (await new BuiltinKindsEntityProcessor().validateEntityKind(entity)) ||
        (await new ScaffolderEntitiesProcessor().validateEntityKind(entity));
      expect(known).toBe(true);
    }
  });

  it('is loaded whole by its one location', () => {
    const { targets } = named('Location', 'harbour-lane').spec as {
      targets: string[];
    };
    expect(targets.map(target => join(root, target)).sort()).toEqual(
      files.filter(file => file !== 'all.yaml').map(file => join(root, file)),
    );
  });

  it('names every entity once', () => {
    const refs = entities.map(entity => stringifyEntityRef(entity));
    expect(refs).toHaveLength(new Set(refs).size);
  });

  it('has the size that its README tells', () => {
    const count = (kind: string) => ofKind(kind).length;
    const components = (type: string) =>
      ofKind('Component').filter(({ spec }) => spec?.type === type).length;
    expect({
      domains: count('Domain'),
      systems: count('System'),
      services: components('service'),
      websites: components('website'),
      libraries: components('library'),
      apis: count('API'),
      resources: count('Resource'),
      teams: ofKind('Group').filter(({ spec }) => spec?.type === 'team').length,
      people: count('User'),
      scorecards: count('Scorecard'),
      notices: count('DeprecationNotice'),
      goldenPaths: count('GoldenPath'),
      products: count('PlatformProduct'),
      templates: count('Template'),
    }).toEqual({
      domains: 5,
      systems: 12,
      services: 33,
      websites: 5,
      libraries: 6,
      apis: 12,
      resources: 8,
      teams: 8,
      people: 22,
      scorecards: 3,
      notices: 2,
      goldenPaths: 3,
      products: 6,
      templates: 1,
    });
  });

  it('puts each persona into the groups that give it its role', () => {
    const groups = (name: string) => named('User', name).spec?.memberOf;
    expect(groups('dana.okafor')).toEqual(['checkout']);
    expect(groups('priya.raman')).toEqual([
      'platform',
      'platform-product-managers',
    ]);
    expect(groups('sam.lindqvist')).toEqual(['sre']);
    expect(groups('guest')).toEqual(['tracking']);
  });

  it('refers to nothing that is missing, but where it means to', async () => {
    const refs = new Set(entities.map(entity => stringifyEntityRef(entity)));
    const relations = await relationLines();
    const dangling = relations.filter(
      relation => !refs.has(relation.split(' ')[2]),
    );
    expect(dangling.sort()).toEqual([
      'component:default/linehaul-scheduler dependsOn resource:default/driver-roster-db',
      'component:default/linehaul-scheduler ownedBy group:default/parcel-robotics',
      'component:default/locker-inventory ownedBy group:default/unknown',
      'component:default/paper-invoices ownedBy group:default/unspecified',
      'component:default/surcharge-rules ownedBy group:default/tbd',
    ]);
  });

  it('has moved half of the users of Shipments API v1', async () => {
    const relations = await relationLines();
    const users = (api: string) =>
      relations
        .filter(relation =>
          relation.endsWith(` consumesApi api:default/${api}`),
        )
        .map(relation => relation.split(' ')[0].split('/')[1])
        .sort();
    expect(users('shipments-v1')).toEqual([
      'claims-intake',
      'delivery-notifier',
      'invoice-builder',
      'linehaul-scheduler',
      'proof-of-delivery',
      'storefront-bff',
    ]);
    expect(users('shipments-v2')).toEqual([
      'checkout-api',
      'claims-intake',
      'courier-dispatch',
      'event-projector',
      'sort-planner',
    ]);
  });

  it.each(ofKind('Scorecard').map(card => [card.metadata.name, card] as const))(
    'defines the scorecard %s without a problem',
    (_name, card) => {
      const { scorecard, problems } = loadScorecard(toEntityInput(card), now);
      expect(problems).toEqual([]);
      expect(scorecard?.checks.length).toBeGreaterThanOrEqual(6);
    },
  );

  it('spreads its components over tiers as a real company does', async () => {
    const components = (await subjects()).filter(
      ({ input }) => input.kind === 'Component',
    );
    expect(
      countBy(components, ({ tier }) =>
        'name' in tier ? `${tier.name} ${tier.state}` : tier.state,
      ),
    ).toEqual({
      'tier-1 own': 11,
      'tier-1 inherited': 2,
      'tier-2 own': 5,
      'tier-2 inherited': 7,
      'tier-3 own': 3,
      'tier-3 inherited': 7,
      'tier-4 own': 3,
      'tier-4 inherited': 1,
      'not-set': 3,
      invalid: 2,
    });
  });

  it('has the problems that its README promises', async () => {
    const problems = (await subjects()).flatMap(
      ({ metadata }) => metadata.problems,
    );
    expect(
      problems.map(({ entityRef, code }) => `${entityRef} ${code}`).sort(),
    ).toEqual([
      'api:default/lockers unmapped-lifecycle',
      'component:default/belt-controller conflicting-tier',
      'component:default/belt-controller invalid-tier',
      'component:default/locker-gateway invalid-tier',
      'component:default/locker-inventory unowned',
      'component:default/notification-preferences invalid-slo',
      'component:default/paper-invoices unowned',
      'component:default/storefront-bff conflicting-tier',
      'component:default/surcharge-rules unowned',
    ]);
  });

  it.each<[string, Record<string, number>]>([
    ['production-readiness', { gold: 8, silver: 9, bronze: 13, none: 7 }],
    ['security-baseline', { assured: 19, hardened: 9, basic: 11, none: 4 }],
    ['platform-adoption', { exemplary: 8, adopted: 9, started: 5, none: 14 }],
  ])('spreads over the levels of %s', async (name, levels) => {
    const { scorecard } = loadScorecard(
      toEntityInput(named('Scorecard', name)),
      now,
    );
    const ranks = (await subjects()).flatMap(subject => {
      const evaluation = evaluateScorecard(scorecard!, subject, now);
      return evaluation ? [evaluation.levelRank] : [];
    });
    expect(
      countBy(ranks, rank =>
        rank === 0 ? 'none' : scorecard!.levels[rank - 1].name,
      ),
    ).toEqual(levels);
  });

  it('lets Basket gain a level by the edit that the README suggests', async () => {
    const { scorecard } = loadScorecard(
      toEntityInput(named('Scorecard', 'production-readiness')),
      now,
    );
    const levelOf = async (entity: Entity) => {
      const { levelRank } = evaluateScorecard(
        scorecard!,
        await subjectOf(entity),
        now,
      )!;
      return scorecard!.levels[levelRank - 1].name;
    };
    const basket = named('Component', 'basket');
    const edited: Entity = {
      ...basket,
      metadata: {
        ...basket.metadata,
        annotations: {
          ...basket.metadata.annotations,
          'platform-products/slo-availability': '99.95',
        },
      },
    };
    expect(await levelOf(basket)).toBe('bronze');
    expect(await levelOf(edited)).toBe('silver');
  });
});
