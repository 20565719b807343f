import { assignPathSchema } from 'backstage-plugin-platform-products-common';
import { assignmentOf } from './assignmentDraft';

const draft = {
  path: 'node-service',
  version: '',
  reason: ' We built it so. ',
};

describe('assignmentOf', () => {
  it('makes of a filled-in draft what the API takes, and nothing of what was left empty', () => {
    const assignment = assignmentOf(draft);

    expect(assignment).toEqual({
      path: 'node-service',
      reason: 'We built it so.',
    });
    expect(() => assignPathSchema.parse(assignment)).not.toThrow();
    expect(assignmentOf({ ...draft, version: ' 3.2.0 ' })?.version).toBe(
      '3.2.0',
    );
  });

  it.each([
    ['no path', { path: '' }],
    ['no reason', { reason: '  ' }],
    ['a reason that is too long', { reason: 'x'.repeat(2_001) }],
    ['a version that is too long', { version: '1'.repeat(256) }],
  ])('makes nothing of a draft with %s', (_, patch) => {
    expect(assignmentOf({ ...draft, ...patch })).toBeUndefined();
  });
});
