import fc from 'fast-check';
import { nextState, noticeCommands } from './noticeCommands';
import { originRank } from './originRank';
import type { NoticeCommand, NoticeState } from './types';

const STATES: NoticeState[] = [
  'draft',
  'scheduled',
  'published',
  'paused',
  'completed',
  'withdrawn',
];
const COMMANDS: NoticeCommand[] = [
  'edit',
  'publish',
  'schedule',
  'pause',
  'resume',
  'postpone',
  'withdraw',
  'complete',
];

describe('noticeCommands', () => {
  it.each<[NoticeState, string]>([
    ['draft', 'edit publish schedule withdraw'],
    ['scheduled', 'edit publish withdraw'],
    ['published', 'edit pause postpone withdraw complete'],
    ['paused', 'edit resume postpone withdraw complete'],
    ['completed', ''],
    ['withdrawn', ''],
  ])('allows in %s: %s', (state, commands) => {
    expect(noticeCommands(state).join(' ')).toBe(commands);
  });

  it.each<[NoticeState, NoticeCommand, NoticeState | undefined]>([
    ['draft', 'publish', 'published'],
    ['draft', 'schedule', 'scheduled'],
    ['scheduled', 'edit', 'scheduled'],
    ['published', 'postpone', 'published'],
    ['published', 'pause', 'paused'],
    ['paused', 'postpone', 'paused'],
    ['paused', 'resume', 'published'],
    ['paused', 'publish', undefined],
    ['published', 'resume', undefined],
    ['completed', 'edit', undefined],
    ['draft', 'toString' as NoticeCommand, undefined],
  ])('leads from %s by %s to %s', (state, command, next) => {
    expect(nextState(state, command)).toBe(next);
  });

  it('never makes a draft of what consumers have seen', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...COMMANDS)), commands => {
        let state: NoticeState = 'draft';
        let wasPublished = false;
        for (const command of commands) {
          state = nextState(state, command) ?? state;
          wasPublished ||= state === 'published';
          expect(STATES).toContain(state);
          expect(wasPublished && /draft|scheduled/.test(state)).toBe(false);
        }
      }),
    );
  });
});

describe('originRank', () => {
  it('lets the portal count before the catalog before metadata', () => {
    const ranks = (['metadata', 'portal', 'catalog'] as const).map(originRank);
    expect(ranks).toEqual([2, 0, 1]);
  });
});
