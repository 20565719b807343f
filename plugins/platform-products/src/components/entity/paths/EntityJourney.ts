import type { EntityPaths } from 'backstage-plugin-platform-products-common';

/** One journey of an entity with its steps. */
export type EntityJourney = EntityPaths['journeys'][number];

/** One step of it. */
export type JourneyStep = EntityJourney['steps'][number];
