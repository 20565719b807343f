import { parseDocument } from 'yaml';
import { withAnnotation } from './withAnnotation';

const set = (text: string) => withAnnotation(text, 'x/y', 'z@1.0.0');
const read = (text: string) => {
  const document = parseDocument(text);
  expect(document.errors).toEqual([]);
  return document.toJS();
};

describe('withAnnotation', () => {
  it.each([
    [
      'after the last annotation',
      'metadata:\n  name: a\n  annotations:\n    b: c # d\n    # e\n\n  tags:\n  - f\n',
      'metadata:\n  name: a\n  annotations:\n    b: c # d\n    x/y: z@1.0.0\n    # e\n\n  tags:\n  - f\n',
    ],
    [
      'after a block of text',
      'metadata:\n  name: a\n  annotations:\n    b: |\n      c\n  tags: []\n',
      'metadata:\n  name: a\n  annotations:\n    b: |\n      c\n    x/y: z@1.0.0\n  tags: []\n',
    ],
    [
      'after a folded text of several lines',
      'metadata:\n  name: a\n  annotations:\n    b: c\n      d\nspec:\n  e: >-\n    f\n    g\n',
      'metadata:\n  name: a\n  annotations:\n    b: c\n      d\n    x/y: z@1.0.0\nspec:\n  e: >-\n    f\n    g\n',
    ],
    [
      'at the end of a file without a last line end',
      'metadata:\n  name: a\n  annotations:\n    b: c',
      'metadata:\n  name: a\n  annotations:\n    b: c\n    x/y: z@1.0.0',
    ],
    [
      'after the name where there are none',
      'metadata:\n    name: a # b\n    title: c\n',
      'metadata:\n    name: a # b\n    annotations:\n        x/y: z@1.0.0\n    title: c\n',
    ],
    [
      'between the ends of lines of Windows',
      'metadata:\r\n  name: a\r\n',
      'metadata:\r\n  name: a\r\n  annotations:\r\n    x/y: z@1.0.0\r\n',
    ],
    [
      'into braces',
      'metadata: {name: a, annotations: {b: c}}\n',
      'metadata: {name: a, annotations: {b: c, x/y: z@1.0.0}}\n',
    ],
    [
      'into empty braces',
      'metadata:\n  name: a\n  annotations: {}\n',
      'metadata:\n  name: a\n  annotations: { x/y: z@1.0.0 }\n',
    ],
    [
      'into JSON',
      '{"metadata":{"name":"a"}}',
      '{"metadata":{"name":"a", "annotations": { "x/y": "z@1.0.0" }}}',
    ],
    [
      'in the place of another value, with its quotes',
      "metadata:\n  name: a\n  annotations:\n    x/y: 'z@0.9.0' # b\n    c: d\n",
      "metadata:\n  name: a\n  annotations:\n    x/y: 'z@1.0.0' # b\n    c: d\n",
    ],
  ])('writes %s', (_, text, expected) => {
    const written = set(text);
    expect(written).toBe(expected);
    expect(read(written).metadata.annotations['x/y']).toBe('z@1.0.0');
    expect(set(written)).toBe(written);
  });

  it.each([
    [
      'annotations with nothing in them',
      'metadata:\n  name: a # b\n  annotations:\n',
    ],
    [
      'a value that is a block',
      'metadata:\n  name: a # b\n  annotations:\n    x/y: |\n      z\n    c: d\n',
    ],
    [
      'a value that is nothing',
      'metadata:\n  name: a # b\n  annotations:\n    x/y:\n    c: d\n',
    ],
    [
      'a last annotation that is none',
      'metadata:\n  name: a # b\n  annotations:\n    c:\n      - d\n',
    ],
    [
      'a reference',
      'metadata:\n  name: a # b\n  annotations:\n    c: &c d\n    e: *c\n',
    ],
    [
      'keys with a question mark',
      'metadata:\n  name: a # b\n  annotations:\n    ? c\n    : d\n',
    ],
    [
      'several anchored maps',
      'metadata:\n  name: a # b\n  annotations: &c\n    d: e\nspec: { f: *c }\n',
    ],
  ])('writes beside %s, with nothing lost', (_, text) => {
    const before = read(text);
    const written = set(text);
    const { metadata } = read(written);
    expect(metadata.annotations['x/y']).toBe('z@1.0.0');
    expect({ ...metadata.annotations, 'x/y': 0 }).toEqual({
      ...before.metadata.annotations,
      'x/y': 0,
    });
    expect(written).toContain('# b');
    expect(set(written)).toBe(written);
  });
});
