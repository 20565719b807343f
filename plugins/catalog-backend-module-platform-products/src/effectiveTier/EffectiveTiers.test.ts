import { TierSourceFake } from '../__testUtils__/TierSourceFake';
import { EffectiveTiers } from './EffectiveTiers';

const { signal } = new AbortController();

async function read(source: TierSourceFake): Promise<EffectiveTiers> {
  const tiers = new EffectiveTiers(source);
  await tiers.update(signal);
  source.queries.length = 0;
  return tiers;
}

describe('EffectiveTiers', () => {
  const all = { 'api:default/a': 'tier-1', b: 'tier-2', c: 'tier-2' };

  it('reads all pages before it knows anything', async () => {
    const source = new TierSourceFake(all);
    const tiers = new EffectiveTiers(source);
    expect(tiers.isKnown).toBe(false);
    await tiers.update(signal);
    expect(tiers.isKnown).toBe(true);
    expect(source.queries).toEqual([{}, { cursor: '2' }]);
    expect(tiers.of('api:default/a')).toBe('tier-1');
    expect(tiers.of('c')).toBe('tier-2');
    expect(tiers.of('d')).toBeUndefined();
  });

  it('asks from then on for what changed, and names it', async () => {
    const source = new TierSourceFake(all);
    const tiers = await read(source);
    expect(await tiers.update(signal)).toEqual([]);
    source.set({ b: 'tier-1', c: undefined, d: 'tier-3' });
    expect(await tiers.update(signal)).toEqual(['b', 'c', 'd']);
    expect(source.queries).toEqual([
      { since: 3 },
      { since: 3 },
      { since: 3, cursor: '2' },
    ]);
    expect(['b', 'c', 'd'].map(ref => tiers.of(ref))).toEqual([
      'tier-1',
      undefined,
      'tier-3',
    ]);
    expect(await tiers.update(signal)).toEqual([]);
  });

  it('does not name what was told again without a change', async () => {
    const source = new TierSourceFake(all);
    const tiers = await read(source);
    source.set(all);
    expect(await tiers.update(signal)).toEqual([]);
  });

  it('reads all again when nobody can tell what changed, and names the differences', async () => {
    const source = new TierSourceFake(all);
    const tiers = await read(source);
    source.set({ b: undefined, d: 'tier-3' });
    source.forget();
    expect(await tiers.update(signal)).toEqual(['b', 'd']);
    expect(tiers.of('b')).toBeUndefined();
    expect(tiers.of('api:default/a')).toBe('tier-1');
  });

  it('keeps what it knows, and its place, when a page fails', async () => {
    const source = new TierSourceFake(all);
    const tiers = await read(source);
    source.set({ b: 'tier-1', c: 'tier-1', d: 'tier-1' });
    const answer = jest
      .spyOn(source, 'getEffectiveTiers')
      .mockResolvedValueOnce(await source.getEffectiveTiers({ since: 3 }))
      .mockRejectedValueOnce(new Error('out of order'));
    await expect(tiers.update(signal)).rejects.toThrow('out of order');
    expect(tiers.of('b')).toBe('tier-2');
    answer.mockRestore();
    expect(await tiers.update(signal)).toEqual(['b', 'c', 'd']);
  });

  it('takes no answer that is none', async () => {
    const tiers = await read(new TierSourceFake(all));
    const broken = new EffectiveTiers({
      getEffectiveTiers: async () =>
        ({ version: 1, items: [{ entityRef: 'a', tier: 7 }] } as never),
    });
    await expect(broken.update(signal)).rejects.toThrow();
    expect(broken.isKnown).toBe(false);
    expect(tiers.isKnown).toBe(true);
  });

  it('learns nothing from a database in which no pass has ever ended', async () => {
    const source = new TierSourceFake();
    const fresh = await read(source);
    expect(fresh.isKnown).toBe(false);
    source.set(all);
    const tiers = await read(source);
    source.wipe();
    expect(await tiers.update(signal)).toEqual([]);
    expect(tiers.of('b')).toBe('tier-2');
    source.set({ b: 'tier-1' });
    expect(await tiers.update(signal)).toEqual(['api:default/a', 'b', 'c']);
  });

  it('names what was wrongly assumed before it knew, and only that', async () => {
    const tiers = new EffectiveTiers(new TierSourceFake(all));
    tiers.assume('api:default/a', 'tier-1');
    tiers.assume('b', undefined);
    tiers.assume('gone', 'tier-1');
    tiers.assume('never', undefined);
    expect(await tiers.update(signal)).toEqual(['b', 'gone']);
  });

  it('does not wait for an answer that never comes', async () => {
    const tiers = new EffectiveTiers({
      getEffectiveTiers: () => new Promise(() => {}),
    });
    const round = new AbortController();
    const update = tiers.update(round.signal);
    round.abort(new Error('too late'));
    await expect(update).rejects.toThrow('too late');
  });
});
