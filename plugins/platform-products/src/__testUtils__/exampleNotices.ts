import type {
  BurnDown,
  MigrationCounts,
  MigrationProgress,
  Notice,
  NoticeConsumer,
  NoticeEvent,
  NoticePreview,
  NoticeRow,
  Timeline,
} from 'backstage-plugin-platform-products-common';

/** Deadlines are told from today on, so the examples move along with it. */
export const daysFromNow = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString();

const NO_MIGRATIONS: MigrationCounts = {
  unseen: 0,
  acknowledged: 0,
  planned: 0,
  'in-progress': 0,
  migrated: 0,
  blocked: 0,
  'not-affected': 0,
  exempt: 0,
};

/** Progress as the backend works it out of the counts by state. */
export function exampleProgress(
  some: Partial<MigrationCounts>,
  backSliding = 0,
): MigrationProgress {
  const counts = { ...NO_MIGRATIONS, ...some };
  const total = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const done = counts.migrated + counts['not-affected'];
  const open = total - done - counts.exempt;
  return {
    counts,
    total,
    done,
    open,
    exempt: counts.exempt,
    backSliding,
    ...(done + open > 0 && { rate: done / (done + open) }),
  };
}

/** An API half-way to its sunset; everything about it is known. */
export const ordersNotice: Notice = {
  id: '6f1c9a52-7d0e-4b1e-9a53-0c2f6d1f3b11',
  origin: 'portal',
  state: 'published',
  stage: 'deprecated',
  title: 'Orders API v1 goes away',
  kind: 'compulsory',
  owner: 'group:default/checkout',
  subjects: ['api:default/orders-v1'],
  replacements: ['api:default/orders-v2'],
  announcedAt: daysFromNow(-120),
  deprecatedAt: daysFromNow(-30),
  sunsetAt: daysFromNow(34),
  removedAt: daysFromNow(64),
  brownouts: [{ from: daysFromNow(20), to: daysFromNow(20.1) }],
  progress: exampleProgress(
    {
      unseen: 3,
      acknowledged: 1,
      planned: 1,
      blocked: 1,
      migrated: 13,
      'not-affected': 1,
    },
    1,
  ),
  conflicting: true,
  content: {
    title: 'Orders API v1 goes away',
    owner: 'group:default/checkout',
    subjects: ['api:default/orders-v1'],
    kind: 'compulsory',
    reason: 'It cannot take **split shipments**.',
    description: 'Change the base path and read `items`.',
    replacements: ['api:default/orders-v2'],
    guide: 'https://docs.example.com/orders-v2',
    effort: 2,
    timeZone: 'Europe/Berlin',
    announcedAt: daysFromNow(-120),
    deprecatedAt: daysFromNow(-30),
    brownouts: [{ from: daysFromNow(20), to: daysFromNow(20.1) }],
    sunsetAt: daysFromNow(34),
    removedAt: daysFromNow(64),
  },
  revision: 4,
  createdAt: daysFromNow(-130),
  createdBy: 'user:default/paula',
  updatedAt: daysFromNow(-40),
  updatedBy: 'user:default/paula',
  publishedAt: daysFromNow(-120),
  violations: [],
  conflicts: [
    {
      id: 'catalog.default.orders-v1-sunset',
      origin: 'catalog',
      differences: [
        { field: 'sunsetAt', here: '2027-03-01', there: '2027-06-01' },
      ],
    },
  ],
  headers: [
    { name: 'Deprecation', value: '@1793491200' },
    { name: 'Sunset', value: 'Mon, 01 Mar 2027 00:00:00 GMT' },
  ],
  actions: ['edit', 'pause', 'postpone', 'withdraw', 'complete'],
};

/** What somebody has begun to write. */
export const draftNotice: Notice = {
  id: '0d9a7c0e-55ce-4f6a-8f0b-7b8f6f9f0c22',
  origin: 'portal',
  state: 'draft',
  stage: 'planned',
  title: 'Legacy login',
  kind: 'advisory',
  owner: 'group:default/identity',
  subjects: ['component:default/legacy-login'],
  replacements: [],
  brownouts: [],
  progress: exampleProgress({}),
  conflicting: false,
  content: {
    title: 'Legacy login',
    owner: 'group:default/identity',
    subjects: ['component:default/legacy-login'],
    kind: 'advisory',
  },
  revision: 1,
  createdAt: daysFromNow(-1),
  createdBy: 'user:default/paula',
  updatedAt: daysFromNow(-1),
  updatedBy: 'user:default/paula',
  violations: [],
  conflicts: [],
  actions: ['edit', 'publish', 'withdraw'],
};

/** Past its sunset with a late team; written in Git. */
export const libraryNotice: Notice = {
  ...draftNotice,
  id: 'catalog.default.logging-1',
  origin: 'catalog',
  state: 'published',
  stage: 'sunset',
  title: 'Logging library 1.x',
  kind: 'compulsory',
  owner: 'group:default/observability',
  subjects: ['component:default/logging-1'],
  replacements: ['component:default/logging-2'],
  deprecatedAt: daysFromNow(-90),
  sunsetAt: daysFromNow(-10),
  progress: exampleProgress({ 'in-progress': 2, migrated: 6 }),
  content: {
    title: 'Logging library 1.x',
    owner: 'group:default/observability',
    subjects: ['component:default/logging-1'],
    kind: 'compulsory',
    reason: 'No security fixes any more.',
    replacements: ['component:default/logging-2'],
    deprecatedAt: daysFromNow(-90),
    sunsetAt: daysFromNow(-10),
  },
  editUrl: 'https://git.example.com/catalog/notices/logging-1.yaml',
  entityRef: 'deprecationnotice:default/logging-1',
  actions: [],
};

/** All example notices, those first whose sunset comes first. */
export const exampleNotices: Notice[] = [
  libraryNotice,
  ordersNotice,
  draftNotice,
];

/** A notice as lists show it. */
export function rowOfNotice(notice: Notice): NoticeRow {
  const {
    content: _content,
    revision: _revision,
    editUrl: _editUrl,
    entityRef: _entityRef,
    createdAt: _createdAt,
    createdBy: _createdBy,
    updatedAt: _updatedAt,
    updatedBy: _updatedBy,
    publishAt: _publishAt,
    publishedAt: _publishedAt,
    pausedAt: _pausedAt,
    override: _override,
    violations: _violations,
    conflicts: _conflicts,
    headers: _headers,
    actions: _actions,
    ...row
  } = notice;
  return row;
}

/** Two teams, one of which has two sunsets within 45 days. */
export const exampleTimeline: Timeline = {
  notices: [rowOfNotice(libraryNotice), rowOfNotice(ordersNotice)],
  teams: [
    {
      owner: 'group:default/logistics',
      open: 6,
      notices: [
        { id: libraryNotice.id, open: 2, done: 1 },
        { id: ordersNotice.id, open: 4, done: 2 },
      ],
    },
    {
      open: 2,
      notices: [{ id: ordersNotice.id, open: 2, done: 0 }],
    },
  ],
};

const consumer = (
  name: string,
  rest: Partial<NoticeConsumer>,
): NoticeConsumer => ({
  entityRef: `component:default/${name}`,
  title: name,
  kind: 'component',
  owner: 'group:default/logistics',
  tier: 'tier-1',
  origin: 'relation',
  path: [
    {
      from: `component:default/${name}`,
      type: 'consumesApi',
      to: 'api:default/orders-v1',
    },
  ],
  since: daysFromNow(-120),
  backSliding: false,
  gone: false,
  state: 'unseen',
  editable: false,
  ...rest,
});

/** Consumers of the orders API, one for each thing that can be told of one. */
export const exampleConsumers: NoticeConsumer[] = [
  consumer('returns', {
    state: 'blocked',
    note: 'v2 has no refunds yet.',
    updatedAt: daysFromNow(-5),
    updatedBy: 'user:default/lee',
  }),
  consumer('packing', { state: 'planned', plannedFor: daysFromNow(14) }),
  consumer('newcomer', { backSliding: true, owner: undefined }),
  consumer('report-job', {
    origin: 'other',
    path: [],
    note: 'Seen in the gateway log.',
  }),
  consumer('storefront', {
    owner: 'group:default/search',
    state: 'migrated',
    path: [],
  }),
];

/** Eleven weeks of moving, slower than an even pace. */
export const exampleBurnDown: BurnDown = {
  points: [
    { day: daysFromNow(-120).slice(0, 10), open: 20, done: 0, exempt: 0 },
    { day: daysFromNow(-60).slice(0, 10), open: 13, done: 7, exempt: 0 },
    { day: daysFromNow(-1).slice(0, 10), open: 6, done: 14, exempt: 0 },
  ],
  ideal: {
    from: { day: daysFromNow(-120).slice(0, 10), open: 20 },
    to: { day: daysFromNow(34).slice(0, 10), open: 0 },
  },
};

/** What happened to the orders notice, newest first. */
export const exampleEvents: NoticeEvent[] = [
  {
    id: '3',
    at: daysFromNow(-5),
    by: 'user:default/lee',
    type: 'comment',
    entityRef: 'component:default/returns',
    reason: 'We wait for refunds in **v2**.',
    changes: [],
  },
  {
    id: '2',
    at: daysFromNow(-40),
    by: 'user:default/paula',
    type: 'postponed',
    reason: 'Refunds come later.',
    changes: [{ field: 'sunsetAt', from: '2027-02-01', to: '2027-03-01' }],
  },
  { id: '1', at: daysFromNow(-120), type: 'published', changes: [] },
];

/** Twelve consumers of two teams, one of which is busy already. */
export const examplePreview: NoticePreview = {
  consumers: 12,
  demandedDays: 180,
  byOwner: [
    {
      key: 'group:default/logistics',
      consumers: 9,
      otherOpen: 4,
      otherNotices: [{ id: ordersNotice.id, title: ordersNotice.title }],
    },
    { consumers: 3, otherOpen: 0, otherNotices: [] },
  ],
  byTier: [{ key: 'tier-1', consumers: 5 }, { consumers: 7 }],
  examples: [
    {
      entityRef: 'component:default/returns',
      title: 'returns',
      owner: 'group:default/logistics',
      tier: 'tier-1',
      path: exampleConsumers[0].path,
    },
  ],
  violations: [],
  problems: [],
  warnings: [],
};
