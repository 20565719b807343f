import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readConfig } from './readConfig';

const read = (platformProducts: JsonObject) =>
  readConfig(new ConfigReader({ platformProducts }));

describe('readConfig', () => {
  it('has a default for everything', () => {
    const config = readConfig(new ConfigReader({}));
    expect(config.ladder.tiers.map(({ name }) => name)).toEqual([
      'tier-1',
      'tier-2',
      'tier-3',
      'tier-4',
    ]);
    expect(config).toMatchObject({
      tierKinds: ['component'],
      notices: {
        policy: { minimumNoticeDays: 0, requireGuide: true },
        consumerRelations: ['dependsOn', 'consumesApi'],
      },
      ingest: {
        intervalSeconds: 300,
        batchSize: 300,
        maxDropShare: 0.2,
        schedule: { scope: 'global' },
      },
    });
    expect([...config.ingest.excludeKinds]).toEqual(['user', 'location']);
  });

  it('takes what is configured', () => {
    const config = read({
      tiers: [{ name: 'gold' }],
      tierKinds: ['API'],
      metadata: { notSet: ['Nil'] },
      notices: { policy: { minimumNoticeDays: 90 }, reminderDays: [1, 30] },
      ingest: {
        excludeKinds: ['User'],
        schedule: { frequency: 'PT30S', timeout: { minutes: 1 } },
      },
    });
    expect(config.ladder.tiers).toMatchObject([{ name: 'gold', rank: 1 }]);
    expect(config.tierKinds).toEqual(['api']);
    expect(config.metadata.notSet).toEqual(['nil']);
    expect(config.notices).toMatchObject({
      policy: { minimumNoticeDays: 90, requireGuide: true },
      reminderDays: [30, 1],
      escalateAfterDays: 14,
    });
    expect(config.ingest.intervalSeconds).toBe(30);
    expect([...config.ingest.excludeKinds]).toEqual(['user']);
  });

  it.each<[JsonObject, string]>([
    [{ ingest: { batchSize: 0 } }, 'platformProducts.ingest.batchSize'],
    [{ ingest: { batchsize: 5 } }, 'batchsize'],
    [{ tiers: [{ name: 'A B' }] }, 'platformProducts.tiers.0.name'],
    [{ tiers: [{ name: 'A B' }] }, 'found "A B"'],
    [{ metadata: { sloPrefix: 5 } }, 'platformProducts.metadata.sloPrefix'],
    [
      { notices: { policy: { minimumNoticeDays: -1 } } },
      'platformProducts.notices.policy.minimumNoticeDays',
    ],
    [{ notices: { consumerRelations: [] } }, 'notices.consumerRelations'],
    [
      {
        ingest: {
          schedule: {
            frequency: { cron: '* * * * *' },
            timeout: { minutes: 1 },
          },
        },
      },
      'platformProducts.ingest.schedule.frequency must be a duration',
    ],
  ])('refuses %j and names %s', (config, message) => {
    expect(() => read(config)).toThrow(message);
  });
});
