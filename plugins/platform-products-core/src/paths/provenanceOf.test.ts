import fc from 'fast-check';
import { defaultMetadataConfig } from '../metadata/defaultMetadataConfig';
import { readMetadata } from '../metadata/readMetadata';
import { defaultTierLadder } from '../tiers/tierLadderSchema';
import { pathOf, serviceInput } from './__testUtils__/pathInput';
import { leavingCauseOf } from './leavingCauseOf';
import { provenanceOf } from './provenanceOf';
import { standingOf } from './standingOf';
import type { GoldenPath, PathAssignment } from './types';

const node = pathOf({ templates: ['node', 'old-node'] }, 'Node-Service');
const web = pathOf(
  {
    templates: ['web'],
    appliesTo: { kind: 'Component', 'spec.type': 'website' },
  },
  'web-app',
);
const paths = [node, web];

const PATH = 'platform-products/golden-path';
const TEMPLATE = 'backstage.io/source-template';
const VERSION = 'backstage.io/template-version';

interface Given {
  annotations?: Record<string, string>;
  spec?: Record<string, string>;
  assignment?: PathAssignment;
  among?: readonly GoldenPath[];
}

function provenance({ annotations = {}, spec, assignment, among }: Given) {
  const input = serviceInput({ metadata: { annotations }, spec });
  const { goldenPath } = readMetadata(
    input,
    defaultMetadataConfig,
    defaultTierLadder,
  );
  return provenanceOf(input, goldenPath, among ?? paths, assignment);
}

describe('provenanceOf', () => {
  it('finds an entity on the path that it names', () => {
    expect(
      provenance({ annotations: { [PATH]: 'node-service@3.1.0' } }),
    ).toEqual({
      state: 'on',
      path: 'Node-Service',
      pathRef: 'goldenpath:default/node-service',
      version: '3.1.0',
      by: 'path',
      raw: 'node-service@3.1.0',
      source: 'annotation platform-products/golden-path',
      others: [],
      conflicts: [],
    });
  });

  it('finds it there even if the path is meant for others', () => {
    expect(provenance({ annotations: { [PATH]: 'web-app' } })).toMatchObject({
      state: 'on',
      path: 'web-app',
    });
  });

  it('finds it on the path that lists its template, with the version of the template', () => {
    expect(
      provenance({
        annotations: {
          [TEMPLATE]: 'template:default/node',
          [VERSION]: '2.0.0',
        },
      }),
    ).toMatchObject({
      state: 'on',
      path: 'Node-Service',
      by: 'template',
      version: '2.0.0',
      raw: 'template:default/node',
      source: 'annotation backstage.io/source-template',
    });
    expect(
      provenance({ spec: { scaffoldedFrom: 'template:default/old-node' } }),
    ).toMatchObject({ state: 'on', by: 'template' });
  });

  it('finds a template also where its kind is left out', () => {
    expect(
      provenance({ annotations: { [TEMPLATE]: 'old-node' } }),
    ).toMatchObject({ state: 'on', by: 'template' });
  });

  it('still knows the path of a template that was deleted, as long as the path lists it', () => {
    const given = { annotations: { [TEMPLATE]: 'template:default/old-node' } };
    expect(provenance(given)).toMatchObject({ state: 'on' });
    const shortened = pathOf({ templates: ['node'] }, 'Node-Service');
    expect(provenance({ ...given, among: [shortened] })).toEqual({
      state: 'other-template',
      template: 'template:default/old-node',
      raw: 'template:default/old-node',
      source: 'annotation backstage.io/source-template',
      conflicts: [],
    });
  });

  it('tells a path that is not there from an unknown origin', () => {
    expect(
      provenance({ annotations: { [PATH]: 'node-srevice@3.1.0' } }),
    ).toMatchObject({
      state: 'unknown-path',
      path: 'node-srevice',
      raw: 'node-srevice@3.1.0',
    });
    expect(provenance({})).toEqual({ state: 'unknown-origin' });
  });

  it('keeps what cannot be read as it stands', () => {
    const { state, ...rest } = provenance({ annotations: { [PATH]: 'a@' } });
    expect(state).toBe('unknown-path');
    expect(rest).toMatchObject({ raw: 'a@' });
    expect(rest).not.toHaveProperty('path');
  });

  it('does not ask for an origin where no path is meant for the entity', () => {
    expect(provenance({ spec: { type: 'library' } })).toEqual({
      state: 'not-applicable',
    });
    expect(provenance({ among: [] })).toEqual({ state: 'not-applicable' });
  });

  it('prefers the path that is meant for the entity where several list its template', () => {
    const both = [
      pathOf({ templates: ['any'], appliesTo: { kind: 'API' } }, 'a'),
      pathOf({ templates: ['any'] }, 'c'),
      pathOf({ templates: ['any'] }, 'b'),
    ];
    expect(
      provenance({
        annotations: { [TEMPLATE]: 'template:default/any' },
        among: both,
      }),
    ).toMatchObject({
      path: 'b',
      others: ['goldenpath:default/c', 'goldenpath:default/a'],
    });
  });

  describe('with an assignment in the portal', () => {
    it('lets the portal count before the metadata', () => {
      expect(
        provenance({
          annotations: { [PATH]: 'web-app@1.0.0' },
          assignment: { path: 'Node-Service', version: '3.0.0' },
        }),
      ).toMatchObject({
        state: 'on',
        path: 'Node-Service',
        version: '3.0.0',
        by: 'assignment',
        source: 'portal assignment',
        raw: 'Node-Service@3.0.0',
        conflicts: [
          {
            source: 'annotation platform-products/golden-path',
            raw: 'web-app@1.0.0',
          },
        ],
      });
    });

    it('gives an origin to an entity that says nothing', () => {
      expect(
        provenance({ assignment: { path: 'Node-Service' } }),
      ).toMatchObject({ state: 'on', by: 'assignment', conflicts: [] });
    });

    it('takes the version from the file where both name the same path', () => {
      expect(
        provenance({
          annotations: { [PATH]: 'node-service@3.2.0' },
          assignment: { path: 'Node-Service' },
        }),
      ).toMatchObject({
        by: 'assignment',
        version: '3.2.0',
        conflicts: [],
      });
    });

    it('reports that both name the same path and two versions', () => {
      expect(
        provenance({
          annotations: { [PATH]: 'node-service@3.2.0' },
          assignment: { path: 'Node-Service', version: '3.0.0' },
        }),
      ).toMatchObject({
        version: '3.0.0',
        conflicts: [{ raw: 'node-service@3.2.0' }],
      });
    });

    it('never lets a path that is gone count against one that is there', () => {
      expect(
        provenance({
          annotations: { [PATH]: 'web-app@1.0.0' },
          assignment: { path: 'gone' },
        }),
      ).toMatchObject({
        state: 'on',
        path: 'web-app',
        by: 'path',
        conflicts: [{ source: 'portal assignment', raw: 'gone' }],
      });
    });

    it('says that the assigned path is gone where nothing better is said', () => {
      expect(provenance({ assignment: { path: 'gone' } })).toMatchObject({
        state: 'unknown-path',
        path: 'gone',
        source: 'portal assignment',
      });
    });
  });

  it('is the same in whatever order paths come', () => {
    const many = ['a', 'b', 'c'].map(name =>
      pathOf({ templates: ['any'] }, name),
    );
    fc.assert(
      fc.property(
        fc.shuffledSubarray(many, { minLength: 3 }),
        fc.constantFrom('template:default/any', 'b@1.0.0', 'zzz'),
        (among, text) => {
          const given = { annotations: { [PATH]: text } };
          expect(provenance({ ...given, among })).toEqual(
            provenance({ ...given, among: many }),
          );
        },
      ),
    );
  });
});

describe('standingOf', () => {
  it.each([
    ['on', { annotations: { [PATH]: 'web-app' } }],
    ['off', { annotations: { [TEMPLATE]: 'template:default/other' } }],
    ['unknown', { annotations: { [PATH]: 'gone' } }],
    ['unknown', {}],
    [undefined, { spec: { type: 'library' } }],
  ])('is %s for %j', (standing, given) => {
    expect(standingOf(provenance(given))).toBe(standing);
  });
});

describe('leavingCauseOf', () => {
  it.each([
    [undefined, { annotations: { [PATH]: 'node-service@9.0.0' } }],
    ['other-path', { annotations: { [PATH]: 'web-app' } }],
    ['not-named', {}],
    ['not-named', { annotations: { [PATH]: 'else' } }],
    ['path-gone', { annotations: { [PATH]: 'node-service' }, among: [web] }],
  ])('is %s for %j', (cause, given) => {
    expect(leavingCauseOf('Node-Service', provenance(given))).toBe(cause);
  });
});
