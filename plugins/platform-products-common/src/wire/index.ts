export * from './shared';
export * from './entities';
export * from './scorecards';
export * from './tiers';
export * from './problems';
export * from './status';
export * from './overview';
export * from './types';
