import { parseAllDocuments } from 'yaml';
import { stampEntities } from './stampEntities';

const STAMP = 'node-service@3.2.0';
const KEY = 'platform-products/golden-path';

const file = `# Owned by checkout.
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: orders # as in the URL
  annotations:
    # set by the template
    github.com/project-slug: 'harbour-lane/orders'
  tags: [node, "api"]
spec:
  type: service
  providesApis:
    - orders
---
# What orders serves.
kind: API
apiVersion: backstage.io/v1alpha1
metadata: {name: orders,   title: "Orders"}
spec:
  definition: |
    openapi: 3.0.3

      strange: indent
---
kind: Component
metadata:
  name: orders-worker
  namespace: shop
`;

const annotationsOf = (text: string) =>
  parseAllDocuments(text).map(document =>
    document.getIn(['metadata', 'annotations', KEY]),
  );

describe('stampEntities', () => {
  it('stamps every component and nothing else', () => {
    const { text, entityRefs } = stampEntities(file, STAMP);
    expect(entityRefs).toEqual([
      'component:default/orders',
      'component:shop/orders-worker',
    ]);
    expect(annotationsOf(text)).toEqual([STAMP, undefined, STAMP]);
  });

  it('leaves every line as it was', () => {
    const { text } = stampEntities(file, STAMP);
    expect(text).toBe(
      file
        .replace(/(project-slug.*\n)/, `$1    ${KEY}: ${STAMP}\n`)
        .replace(
          /(name: orders-worker\n)/,
          `$1  annotations:\n    ${KEY}: ${STAMP}\n`,
        ),
    );
  });

  it('changes nothing the second time', () => {
    const { text } = stampEntities(file, STAMP);
    expect(stampEntities(text, STAMP)).toEqual({
      text,
      entityRefs: ['component:default/orders', 'component:shop/orders-worker'],
    });
  });

  it('does not even lay out anew what is stamped already', () => {
    const odd = `kind:   Component\nmetadata: {name: a,annotations: {${KEY}: "${STAMP}"}}\n\n\n`;
    expect(stampEntities(odd, STAMP).text).toBe(odd);
  });

  it('writes a newer version over an older one, in its place', () => {
    const { text } = stampEntities(file, 'node-service@3.1.0');
    expect(stampEntities(text, STAMP).text).toBe(
      stampEntities(file, STAMP).text,
    );
  });

  it.each([
    ['component:shop/orders-worker', 2],
    ['Component:Shop/Orders-Worker', 2],
    ['api:orders', 1],
    ['orders', 0],
  ])('stamps only %s where it is named', (ref, index) => {
    const { text, entityRefs } = stampEntities(file, STAMP, ref);
    expect(entityRefs).toHaveLength(1);
    expect(annotationsOf(text).map(Boolean)).toEqual(
      [0, 1, 2].map(place => place === index),
    );
  });

  it.each([
    ['no annotations', 'metadata:\n  name: a\n'],
    [
      'annotations with nothing in them',
      'metadata:\n  name: a\n  annotations:\n',
    ],
    ['an empty mapping', 'metadata: { name: a, annotations: {} }\n'],
    ['metadata in one line', 'metadata: { name: a }\n'],
  ])('stamps an entity with %s', (_, metadata) => {
    const { text } = stampEntities(`kind: Component\n${metadata}`, STAMP);
    expect(annotationsOf(text)).toEqual([STAMP]);
  });

  it('keeps the ends of lines of Windows', () => {
    const text = file.replace(/\n/g, '\r\n');
    expect(stampEntities(text, STAMP).text).toBe(
      stampEntities(file, STAMP).text.replace(/\n/g, '\r\n'),
    );
  });

  it('passes over empty documents', () => {
    const { entityRefs } = stampEntities(`---\n---\n${file}...\n---\n`, STAMP);
    expect(entityRefs).toHaveLength(2);
  });

  it('stamps a file in JSON', () => {
    const { text } = stampEntities(
      '{ "kind": "Component", "metadata": { "name": "a" } }\n',
      STAMP,
    );
    expect(annotationsOf(text)).toEqual([STAMP]);
  });

  it.each([
    ['kind: [', /no YAML: .* at line 1/],
    ['kind: Component\nkind: API\n', /no YAML: Map keys must be unique/],
    ['', /no entity of the kind Component; found: no entity/],
    ['# nothing\n', /found: no entity/],
    ['- a\n', /found: no entity/],
    [
      'kind: API\nmetadata: { name: a }\n',
      /kind Component; found: api:default\/a/,
    ],
    [
      'kind: Component\nmetadata: { name: a, annotations: [b] }\n',
      /metadata.annotations of "a" is no mapping/,
    ],
    [
      'x: &x { a: b }\nkind: Component\nmetadata: { name: a, annotations: *x }\n',
      /is no mapping to write into/,
    ],
  ])('refuses %j', (text, message) => {
    expect(() => stampEntities(text, STAMP)).toThrow(message);
  });

  it('says what is there where the named entity is not', () => {
    expect(() => stampEntities(file, STAMP, 'component:billing')).toThrow(
      'It has no component:default/billing; found: component:default/orders, api:default/orders, component:shop/orders-worker',
    );
    expect(() => stampEntities(file, STAMP, 'a:')).toThrow(
      '"a:" is no ref of an entity',
    );
  });
});
