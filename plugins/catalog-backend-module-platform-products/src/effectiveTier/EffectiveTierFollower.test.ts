import { mockServices } from '@backstage/backend-test-utils';
import { TierSourceFake } from '../__testUtils__/TierSourceFake';
import { EffectiveTierFollower } from './EffectiveTierFollower';
import { EffectiveTiers } from './EffectiveTiers';

const { signal } = new AbortController();

function setUp(source: TierSourceFake) {
  const logger = mockServices.logger.mock();
  const refresh = jest.fn(async (_: string[]) => {});
  const tiers = new EffectiveTiers(source);
  const provider = { refresh };
  const follower = new EffectiveTierFollower({ tiers, provider, logger });
  return { follower, tiers, refresh, logger };
}

describe('EffectiveTierFollower', () => {
  it('asks for entities with another tier to be processed, and for no others', async () => {
    const source = new TierSourceFake({ a: 'tier-1', b: 'tier-1' });
    const { follower, refresh } = setUp(source);
    await follower.follow(signal);
    await follower.follow(signal);
    expect(refresh).not.toHaveBeenCalled();
    source.set({ b: 'tier-2' });
    await follower.follow(signal);
    expect(refresh.mock.calls).toEqual([[['b']]]);
  });

  it('asks for no more than 200 in a round, and leaves the others to the catalog', async () => {
    const many = (tier: string) =>
      Object.fromEntries(
        Array.from({ length: 500 }, (_, i) => [`e${i}`, tier]),
      );
    const source = new TierSourceFake(many('tier-1'));
    source.pageSize = 1_000;
    const { follower, tiers, refresh } = setUp(source);
    await follower.follow(signal);
    source.set(many('tier-2'));
    await follower.follow(signal);
    await follower.follow(signal);
    expect(refresh.mock.calls.map(([refs]) => refs.length)).toEqual([200]);
    expect(tiers.of('e499')).toBe('tier-2');
  });

  it('tells an outage once, and its end', async () => {
    const source = new TierSourceFake({ a: 'tier-1' });
    const { follower, tiers, logger } = setUp(source);
    await follower.follow(signal);
    source.isOut = true;
    await expect(follower.follow(signal)).rejects.toThrow('out of order');
    await expect(follower.follow(signal)).rejects.toThrow('out of order');
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(tiers.of('a')).toBe('tier-1');
    source.isOut = false;
    await follower.follow(signal);
    await follower.follow(signal);
    expect(logger.info).toHaveBeenCalledTimes(1);
    source.isOut = true;
    await expect(follower.follow(signal)).rejects.toThrow('out of order');
    expect(logger.warn).toHaveBeenCalledTimes(2);
  });

  it('goes on when the catalog cannot take what it asks for', async () => {
    const source = new TierSourceFake({ a: 'tier-1' });
    const { follower, tiers, refresh, logger } = setUp(source);
    await follower.follow(signal);
    refresh.mockRejectedValueOnce(new Error('locked'));
    source.set({ a: 'tier-2' });
    await follower.follow(signal);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(tiers.of('a')).toBe('tier-2');
  });
});
