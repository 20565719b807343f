import { kpiChange, kpiTarget } from './kpiStanding';

describe('kpiChange', () => {
  it('knows that shares should rise and times should fall', () => {
    const risen = { value: 0.6, before: 0.5, of: 10 };
    const longer = { value: 6, before: 5, of: 10 };
    expect(kpiChange(risen, 'share')).toBe('up-better');
    expect(kpiChange(longer, 'days')).toBe('up-worse');
    expect(kpiChange({ ...risen, value: 0.4 }, 'share')).toBe('down-worse');
    expect(kpiChange({ ...longer, value: 4 }, 'days')).toBe('down-better');
  });

  it('does not judge what nobody aims at', () => {
    const fallen = { value: 0.2, before: 0.5, of: 10 };
    expect(kpiChange(fallen, 'share', false)).toBe('down');
    expect(kpiChange({ ...fallen, value: 0.6 }, 'share', false)).toBe('up');
  });

  it('does not call different what is shown as the same', () => {
    expect(kpiChange({ value: 0.604, before: 0.6, of: 10 }, 'share')).toBe(
      'same',
    );
  });

  it('says nothing where there is nothing to compare', () => {
    expect(kpiChange({ value: 0.6, of: 10 }, 'share')).toBe('none');
    expect(kpiChange({ of: 0 }, 'share')).toBe('none');
  });

  it('still tells what was before where there is nothing now', () => {
    expect(kpiChange({ before: 0.6, of: 0 }, 'share')).toBe('only-before');
  });
});

describe('kpiTarget', () => {
  it('leaves a target open that the unknown can decide', () => {
    const share = { value: 7 / 8, target: 0.8, coverage: 0.8, of: 10 };
    expect(kpiTarget(share, 'share')).toBe('unknown');
    expect(kpiTarget({ ...share, coverage: 1 }, 'share')).toBe('met');
    expect(kpiTarget({ ...share, value: 0.5 }, 'share')).toBe('not-met');
  });

  it('takes a time for reached where it is not longer than wanted', () => {
    expect(kpiTarget({ value: 5, target: 5, of: 3 }, 'days')).toBe('met');
    expect(kpiTarget({ value: 6, target: 5, of: 3 }, 'days')).toBe('not-met');
  });

  it('judges nothing without a target or a value', () => {
    expect(kpiTarget({ value: 0.5, of: 3 }, 'share')).toBeUndefined();
    expect(kpiTarget({ target: 0.5, of: 0 }, 'share')).toBeUndefined();
  });
});
