import type {
  CreateNotice,
  PlatformProductsClient,
} from 'backstage-plugin-platform-products-common';

const DAY = 24 * 60 * 60_000;

/** What Priya has published in the portal, by the API: one running, one paused, one draft. */
export async function publishAsManager(
  priya: PlatformProductsClient,
  now: Date,
): Promise<void> {
  const inDays = (days: number) =>
    new Date(now.getTime() + days * DAY).toISOString().slice(0, 10);
  const shared = {
    kind: 'compulsory',
    brownouts: [],
    replacements: [],
    timeZone: 'Europe/Berlin',
    announcedAt: inDays(0),
    deprecatedAt: inDays(60),
    sunsetAt: inDays(210),
    removedAt: inDays(270),
  } satisfies CreateNotice['content'];

  const ledger = await priya.createNotice({
    content: {
      ...shared,
      title: 'Ledger entries without a currency',
      description:
        'Read `amount.value` and `amount.currency`. The plain number in `amount` goes away.',
      owner: 'group:default/billing',
      subjects: ['api:default/ledger-entries'],
      reason: 'From next year we book in three currencies.',
      noReplacement: 'The same API, with a currency in every amount.',
      guide: 'https://docs.harbourlane.example/guides/ledger-currencies',
      effort: 2,
    },
  });
  await priya.publishNotice(ledger.id, { revision: ledger.revision });

  const snapshots = await priya.createNotice({
    content: {
      ...shared,
      title: 'Nightly route snapshots',
      description:
        'Subscribe to changes of routes, or ask for one day at once.',
      owner: 'group:default/network-operations',
      subjects: ['api:default/routes'],
      reason: 'A snapshot is two gigabytes, and 98 % of it is yesterday’s.',
      noReplacement: 'The same API, without `GET /routes/all`.',
      guide: 'https://docs.harbourlane.example/guides/route-changes',
      effort: 5,
      sunsetAt: inDays(240),
    },
  });
  const published = await priya.publishNotice(snapshots.id, {
    revision: snapshots.revision,
  });
  await priya.changeNotice(published.id, 'pause', {
    revision: published.revision,
    reason: 'Two depots still print the snapshot every morning.',
  });

  await priya.createNotice({
    content: {
      title: 'Money 2 replaces Money 1',
      owner: 'group:default/pricing',
      subjects: ['component:default/money'],
      kind: 'advisory',
      reason: 'Rounding follows the ledger.',
    },
  });
}
