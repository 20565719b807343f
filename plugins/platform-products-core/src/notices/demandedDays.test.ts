import { defaultNoticeConfig } from './defaultNoticeConfig';
import { demandedDays } from './demandedDays';
import type { TierLadder } from '../tiers/types';

const ladder = {
  tiers: [
    { name: 'tier-1', title: 'One', obligations: { minimumNoticeDays: 180 } },
    { name: 'tier-2', title: 'Two', obligations: { minimumNoticeDays: 90 } },
    { name: 'tier-3', title: 'Three', obligations: {} },
  ],
} as unknown as TierLadder;
const policy = { ...defaultNoticeConfig.policy, minimumNoticeDays: 30 };

describe('demandedDays', () => {
  it('is what the most demanding tier of those affected asks for', () => {
    expect(demandedDays(['tier-3', 'tier-2'], policy, ladder)).toBe(90);
    expect(demandedDays(['tier-2', 'tier-1'], policy, ladder)).toBe(180);
  });

  it('is never less than the policy asks of all', () => {
    expect(demandedDays(['tier-3', 'gone'], policy, ladder)).toBe(30);
    expect(demandedDays([], policy, ladder)).toBe(30);
  });
});
