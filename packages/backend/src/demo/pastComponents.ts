const DAY = 24 * 60 * 60_000;

/** When the demo was installed, in days before now: three quarters. */
const INSTALLED = 273;

/** What happened to a component of the example company, in days before now. */
export interface PastComponent {
  name: string;
  /** When it was first seen; without it, it was there before the demo was installed. */
  seen?: number;
  /** The golden path of which a template made it, as the scaffolder reported. */
  madeFrom?: string;
  /**
   * When it adopted which product and completed which step. What it has come to without being named
   * here was so from the start.
   */
  reached: Record<string, number>;
  /** It was on this path, and not to its end. */
  left?: { path: string; version: string; days: number };
}

/** Those to which anything happened since the installation, the oldest first. */
export const pastComponents: PastComponent[] = [
  { name: 'basket', reached: { 'lane-deploy': 240, 'telemetry-kit': 203 } },
  {
    name: 'delivery-notifier',
    reached: { 'lane-deploy': 219, 'http-client': 150 },
  },
  {
    name: 'tax-calculator',
    reached: { 'lane-deploy': 191, 'telemetry-kit': 84, objective: 80 },
  },
  {
    name: 'edge-gateway',
    reached: { 'lane-deploy': 176, 'telemetry-kit': 148 },
  },
  {
    name: 'route-optimizer',
    reached: { 'lane-deploy': 160, 'telemetry-kit': 64 },
  },
  {
    name: 'courier-dispatch',
    reached: { 'lane-deploy': 141, 'http-client': 112 },
  },
  { name: 'payment-adapter', reached: { 'lane-deploy': 122, scanned: 119 } },
  { name: 'event-projector', reached: { 'lane-deploy': 94, objective: 58 } },
  {
    name: 'identity-broker',
    reached: { 'lane-deploy': 73, 'telemetry-kit': 131 },
  },
  { name: 'sort-planner', reached: { 'lane-deploy': 61 } },
  { name: 'developer-portal', reached: { 'lane-deploy': 36 } },
  {
    name: 'shop-web',
    reached: { 'design-system': 130, 'penetration-test': 126 },
  },
  { name: 'build-runner', reached: { 'telemetry-kit': 112 } },
  {
    name: 'slot-booking',
    seen: 205,
    madeFrom: 'node-service',
    reached: {
      'lane-deploy': 199,
      'telemetry-kit': 199,
      scanned: 196,
      objective: 186,
      'on-call': 184,
      live: 178,
    },
  },
  {
    name: 'track-web',
    seen: 168,
    madeFrom: 'web-app',
    reached: {
      'lane-deploy': 159,
      'telemetry-kit': 155,
      'design-system': 150,
      'penetration-test': 139,
      live: 133,
    },
  },
  {
    name: 'shipment-orders',
    seen: 150,
    madeFrom: 'jvm-service',
    reached: {
      'lane-deploy': 142,
      'telemetry-kit': 142,
      objective: 135,
      live: 129,
    },
    left: { path: 'jvm-service', version: '1.7.1', days: 84 },
  },
  {
    name: 'feature-flags',
    seen: 128,
    reached: {
      'lane-deploy': 121,
      'telemetry-kit': 121,
      'http-client': 119,
      scanned: 117,
      objective: 110,
      'on-call': 108,
      live: 106,
    },
  },
  {
    name: 'courier-app',
    seen: 118,
    reached: { 'lane-deploy': 104, 'design-system': 97 },
  },
  {
    name: 'scan-ingest',
    seen: 101,
    madeFrom: 'jvm-service',
    reached: {
      'lane-deploy': 88,
      'telemetry-kit': 86,
      objective: 74,
      live: 70,
    },
  },
  { name: 'promotions', seen: 75, reached: { jenkins: 73 } },
  {
    name: 'locker-gateway',
    seen: 50,
    reached: { 'lane-deploy': 44, 'telemetry-kit': 41 },
  },
  {
    name: 'rate-calculator',
    seen: 47,
    madeFrom: 'node-service',
    reached: {
      'lane-deploy': 44,
      'telemetry-kit': 44,
      scanned: 42,
      objective: 36,
      'on-call': 34,
      live: 28,
    },
  },
  {
    name: 'accounts-api',
    seen: 40,
    madeFrom: 'node-service',
    reached: {
      'lane-deploy': 38,
      'telemetry-kit': 38,
      'http-client': 37,
      scanned: 37,
      objective: 31,
      'on-call': 30,
      live: 24,
      edge: 22,
    },
  },
  {
    // Waits for a pipeline to this day.
    name: 'notification-preferences',
    seen: 33,
    madeFrom: 'node-service',
    reached: { jenkins: 31, 'telemetry-kit': 31, objective: 26, live: 21 },
  },
  { name: 'locker-inventory', seen: 19, reached: {} },
];

/** Steps of golden paths that are completed by adopting a product. */
const productOfStep: Record<string, string> = {
  pipeline: 'lane-deploy',
  telemetry: 'telemetry-kit',
};

/** Moments of one entity, by its ref. */
export interface Past {
  installed: Date;
  /** When it was first seen, or the installation. */
  seen(ref: string): Date;
  isNew(ref: string): boolean;
  /** When it completed a step or adopted a product; undefined where that was so from the start. */
  reached(ref: string, stepOrProduct: string): Date | undefined;
}

export const refOf = (name: string) => `component:default/${name}`;

export const daysBefore = (now: Date, days: number) =>
  new Date(now.getTime() - days * DAY);

/** The past as it is told at a moment. */
export function pastOf(now: Date): Past {
  const known = new Map(pastComponents.map(one => [refOf(one.name), one]));
  const installed = daysBefore(now, INSTALLED);
  const momentOf = (days: number | undefined) =>
    days === undefined ? undefined : daysBefore(now, days);
  return {
    installed,
    seen: ref => momentOf(known.get(ref)?.seen) ?? installed,
    isNew: ref => known.get(ref)?.seen !== undefined,
    reached: (ref, name) =>
      momentOf(known.get(ref)?.reached[productOfStep[name] ?? name]),
  };
}
