import fc from 'fast-check';
import { pathOf, pathSpec } from './__testUtils__/pathInput';
import { diffJourney } from './diffJourney';
import { sightingOf } from './sightingOf';
import type {
  Journey,
  JourneyChange,
  JourneySighting,
  LeavingCause,
  StepOutcome,
} from './types';

const OUTCOMES: Record<string, StepOutcome> = {
  '+': 'pass',
  '-': 'fail',
  '?': 'unknown',
};

/** `seen('a+ b-! c?')`: outcomes of steps; `!` is onboarded, `$` first value. */
function seen(text: string, uid?: string): JourneySighting {
  return {
    ...(uid && { uid }),
    steps: text.split(' ').map(step => ({
      name: step[0],
      outcome: OUTCOMES[step[1]],
      ...(step[2] === '!' && { milestone: 'onboarded' }),
      ...(step[2] === '$' && { milestone: 'first-value' }),
    })),
  };
}

/** The changes of each look, one after the other. */
function walk(...looks: (JourneySighting | LeavingCause)[]) {
  let journey: Journey | undefined;
  return looks.map(look => {
    const result = diffJourney(journey, look);
    journey = result.journey;
    return result.changes;
  });
}

/** The changes of the last look. */
const last = (...looks: (JourneySighting | LeavingCause)[]): JourneyChange[] =>
  walk(...looks)[looks.length - 1];

describe('diffJourney', () => {
  it('starts with what is completed already', () => {
    expect(diffJourney(undefined, seen('a+ b-! c?', 'u1'))).toEqual({
      journey: {
        state: 'on',
        uid: 'u1',
        steps: [
          { name: 'a', state: 'completed' },
          { name: 'b', state: 'open' },
          { name: 'c', state: 'open' },
        ],
        former: [],
        milestones: [],
      },
      changes: [
        { type: 'started', again: false },
        { type: 'completed', step: 'a' },
      ],
    });
  });

  it('tells a step that is completed, lost and regained', () => {
    expect(
      walk(seen('a-'), seen('a+'), seen('a-'), seen('a-'), seen('a+')),
    ).toEqual([
      [{ type: 'started', again: false }],
      [{ type: 'completed', step: 'a' }],
      [{ type: 'lost', step: 'a' }],
      [],
      [{ type: 'regained', step: 'a' }],
    ]);
  });

  it('takes unknown for neither done nor lost', () => {
    expect(walk(seen('a+'), seen('a?'), seen('a-'), seen('a?'))).toEqual([
      [
        { type: 'started', again: false },
        { type: 'completed', step: 'a' },
      ],
      [],
      [{ type: 'lost', step: 'a' }],
      [],
    ]);
    expect(last(seen('a-'), seen('a?'))).toEqual([]);
  });

  it('reaches a milestone once, whatever is lost later', () => {
    expect(
      walk(seen('a-!'), seen('a+!'), seen('a-!'), seen('a+!')).slice(1),
    ).toEqual([
      [
        { type: 'completed', step: 'a' },
        { type: 'milestone', milestone: 'onboarded', step: 'a' },
      ],
      [{ type: 'lost', step: 'a' }],
      [{ type: 'regained', step: 'a' }],
    ]);
  });

  it('says why an entity left, and only once', () => {
    expect(walk(seen('a+'), 'not-named', 'not-named').slice(1)).toEqual([
      [{ type: 'left', cause: 'not-named' }],
      [],
    ]);
    expect(diffJourney(undefined, 'not-named')).toEqual({ changes: [] });
  });

  it('goes on where an entity was when it returns', () => {
    expect(walk(seen('a+! b+'), 'not-named', seen('a+! b-'))[2]).toEqual([
      { type: 'started', again: true },
      { type: 'lost', step: 'b' },
    ]);
  });

  it('begins anew for another entity under the same name', () => {
    expect(walk(seen('a+! b-', 'u1'), seen('a+! b-', 'u2'))[1]).toEqual([
      { type: 'left', cause: 'recreated' },
      { type: 'started', again: false },
      { type: 'completed', step: 'a' },
      { type: 'milestone', milestone: 'onboarded', step: 'a' },
    ]);
    expect(walk(seen('a+', 'u1'), 'entity-gone', seen('a-', 'u2'))[2]).toEqual([
      { type: 'started', again: false },
    ]);
  });

  it('takes an entity without a uid for the same', () => {
    expect(last(seen('a+', 'u1'), seen('a+'))).toEqual([]);
    expect(last(seen('a+', 'u1'), seen('a+'), seen('a+', 'u1'))).toEqual([]);
    expect(last(seen('a+', 'u1'), seen('a+'), seen('a-', 'u2'))[0]).toEqual({
      type: 'left',
      cause: 'recreated',
    });
  });

  describe('when a new version of the path has other steps', () => {
    it('says what was added, and that it may have been met before', () => {
      expect(last(seen('a+'), seen('a+ b+! c-'))).toEqual([
        { type: 'rebased', added: ['b', 'c'], removed: [], reordered: false },
        { type: 'completed', step: 'b', rebased: true },
        {
          type: 'milestone',
          milestone: 'onboarded',
          step: 'b',
          rebased: true,
        },
      ]);
    });

    it('completes an added step later as any other', () => {
      expect(last(seen('a+'), seen('a+ b-!'), seen('a+ b+!'))).toEqual([
        { type: 'completed', step: 'b' },
        { type: 'milestone', milestone: 'onboarded', step: 'b' },
      ]);
    });

    it('keeps what was reached on a step that is gone', () => {
      const { journey } = diffJourney(undefined, seen('a+! b+ c-'));
      const rebased = diffJourney(journey, seen('b+ c-'));
      expect(rebased.changes).toEqual([
        { type: 'rebased', added: [], removed: ['a'], reordered: false },
      ]);
      expect(rebased.journey).toMatchObject({
        former: [{ name: 'a', state: 'completed' }],
        milestones: ['onboarded'],
      });
    });

    it('remembers a step that comes back', () => {
      expect(last(seen('a+ b-'), seen('b-'), seen('a+ b-'))).toEqual([
        { type: 'rebased', added: ['a'], removed: [], reordered: false },
      ]);
      expect(last(seen('a+ b-'), seen('b-'), seen('a- b-'))).toEqual([
        { type: 'rebased', added: ['a'], removed: [], reordered: false },
        { type: 'lost', step: 'a' },
      ]);
    });

    it('says that the order is another one, and changes nothing else', () => {
      expect(last(seen('a+! b- c+'), seen('c+ a+! b-'))).toEqual([
        { type: 'rebased', added: [], removed: [], reordered: true },
      ]);
    });

    it('does not take a step in between for another order', () => {
      expect(last(seen('a+ b-'), seen('a+ x- b-'))).toEqual([
        { type: 'rebased', added: ['x'], removed: [], reordered: false },
      ]);
    });

    it('says that a milestone was moved to a step that was completed long ago', () => {
      expect(last(seen('a+ b-$'), seen('a+$ b-'))).toEqual([
        {
          type: 'milestone',
          milestone: 'first-value',
          step: 'a',
          rebased: true,
        },
      ]);
    });

    it('does not reach a milestone again that was moved', () => {
      expect(last(seen('a+! b-'), seen('a+ b-!'), seen('a+ b+!'))).toEqual([
        { type: 'completed', step: 'b' },
      ]);
    });

    it('re-bases nothing where the steps are the same', () => {
      expect(last(seen('a+ b-'), seen('a+ b-'))).toEqual([]);
    });
  });

  it('sees the steps of a path in its order', () => {
    const outcomes: StepOutcome[] = ['pass', 'fail', 'unknown', 'fail'];
    expect(sightingOf(pathOf(), { outcomes }, 'u1')).toEqual({
      uid: 'u1',
      steps: [
        { name: pathSpec.steps[0].name, outcome: 'pass' },
        { name: 'built', outcome: 'fail', milestone: 'onboarded' },
        { name: 'observed', outcome: 'unknown' },
        { name: 'live', outcome: 'fail', milestone: 'first-value' },
      ],
    });
  });

  describe('whatever happens', () => {
    const step = (name: string) =>
      fc
        .tuple(fc.constantFrom('+', '-', '?'), fc.constantFrom('', '!', '$'))
        .map(([outcome, milestone]) => `${name}${outcome}${milestone}`);
    const look = fc.oneof(
      {
        weight: 6,
        arbitrary: fc
          .subarray(['a', 'b', 'c', 'd'], { minLength: 1 })
          .chain(names =>
            fc
              .tuple(
                fc
                  .shuffledSubarray(names, { minLength: names.length })
                  .chain(shuffled => fc.tuple(...shuffled.map(step))),
                fc.constantFrom('u1', 'u1', 'u1', 'u2'),
              )
              .map(([steps, uid]) => seen(steps.join(' '), uid)),
          ),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom<LeavingCause>('not-named', 'entity-gone'),
      },
    );
    const looks = fc.array(look, { minLength: 1, maxLength: 12 });

    it('finds nothing in a second look at the same', () => {
      fc.assert(
        fc.property(looks, look, (before, now) => {
          expect(last(...before, now, now)).toEqual([]);
        }),
      );
    });

    it('never loses what is open, nor completes what is completed', () => {
      fc.assert(
        fc.property(looks, all => {
          const done = new Set<string>();
          const wrong = walk(...all)
            .flat()
            .filter(change => {
              switch (change.type) {
                case 'started':
                  if (!change.again) {
                    done.clear();
                  }
                  return false;
                case 'completed':
                case 'regained':
                  return done.has(change.step) || !done.add(change.step);
                case 'lost':
                  return !done.delete(change.step);
                default:
                  return false;
              }
            });
          expect(wrong).toEqual([]);
        }),
      );
    });

    it('changes nothing that it was given', () => {
      fc.assert(
        fc.property(looks, look, (before, now) => {
          let journey: Journey | undefined;
          for (const one of before) {
            ({ journey } = diffJourney(journey, one));
          }
          const copy = structuredClone(journey);
          diffJourney(journey, now);
          expect(journey).toEqual(copy);
        }),
      );
    });
  });
});
