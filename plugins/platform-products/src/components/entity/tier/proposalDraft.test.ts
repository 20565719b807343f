import { proposeTierSchema } from 'backstage-plugin-platform-products-common';
import { isBadEvidence, proposalOf } from './proposalDraft';

const draft = {
  tier: 'tier-1',
  reason: ' Nothing works without it. ',
  evidence: '',
  direct: false,
};

const ref = 'component:default/orders';

describe('proposalOf', () => {
  it('makes of a filled-in draft what the API takes, and nothing of what was left empty', () => {
    const proposal = proposalOf(ref, draft);

    expect(proposal).toEqual({
      entityRef: ref,
      tier: 'tier-1',
      reason: 'Nothing works without it.',
    });
    expect(() => proposeTierSchema.parse(proposal)).not.toThrow();
  });

  it.each([
    ['no tier', { tier: '' }],
    ['no reason', { reason: '  ' }],
    ['a reason that is too long', { reason: 'x'.repeat(2_001) }],
    ['evidence that is no web address', { evidence: 'incident 42' }],
  ])('makes nothing of a draft with %s', (_, patch) => {
    expect(proposalOf(ref, { ...draft, ...patch })).toBeUndefined();
  });

  it('asks for an assignment at once only where that was chosen', () => {
    expect(proposalOf(ref, { ...draft, direct: true })?.direct).toBe(true);
    expect(proposalOf(ref, draft)).not.toHaveProperty('direct');
  });
});

describe('isBadEvidence', () => {
  it.each([
    ['', false],
    ['https://incidents.example.com/42', false],
    ['http://wiki/incident', false],
    ['ftp://files/incident', true],
    // eslint-disable-next-line no-script-url
    ['javascript:alert(1)', true],
    ['incident 42', true],
  ])('of "%s" is %s', (evidence, bad) => {
    expect(isBadEvidence({ ...draft, evidence })).toBe(bad);
  });
});
