import {
  assignPathSchema,
  entityPathsSchema,
  journeySchema,
  leavingReasonSchema,
  pathAssignPermission,
  productUpdatePermission,
  reportReadPermission,
  startedJourneySchema,
  startJourneySchema,
} from 'backstage-plugin-platform-products-common';
import { assignPath } from '../paths/commands/assignPath';
import { setLeavingReason } from '../paths/commands/setLeavingReason';
import { startJourney } from '../paths/commands/startJourney';
import { refOf } from './refOf';
import { Route, route } from './Route';

/** Owners speak for their own entities, who manages products for any: the commands look closer. */
const assign = {
  method: 'put',
  permission: pathAssignPermission,
  orPermission: productUpdatePermission,
} as const;

/** What is changed of golden paths. */
export const pathCommandRoutes: Route[] = [
  route({
    method: 'post',
    // Services need nothing more; for people the command asks for more.
    permission: reportReadPermission,
    path: '/golden-paths/:name/journeys',
    operation: 'startJourney',
    summary: 'A template has made an entity: its journey begins',
    body: startJourneySchema,
    response: startedJourneySchema,
    auditEvent: 'journey-start',
    answer: (context, { name }, _, body) => startJourney(context, name, body),
  }),
  route({
    ...assign,
    path: '/entities/:kind/:namespace/:name/golden-path',
    operation: 'assignPath',
    summary: 'Says on which golden path an entity is',
    body: assignPathSchema,
    response: entityPathsSchema,
    auditEvent: 'path-assign',
    answer: (context, params, _, body) =>
      assignPath(context, refOf(params), body),
  }),
  route({
    ...assign,
    path: '/golden-paths/:name/journeys/:kind/:namespace/:entity/reason',
    operation: 'setLeavingReason',
    summary: 'Says why an entity left the path',
    conflicts: true,
    body: leavingReasonSchema,
    response: journeySchema,
    auditEvent: 'journey-reason',
    answer: (context, { name, entity, ...ref }, _, body) =>
      setLeavingReason(context, name, refOf({ ...ref, name: entity }), body),
  }),
];
