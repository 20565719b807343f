import {
  adoptionNoteSchema,
  productConsumerSchema,
  productUpdatePermission,
  publishReleaseSchema,
  releaseSchema,
  reportReadPermission,
} from 'backstage-plugin-platform-products-common';
import { z } from 'zod';
import { noteVisit } from '../products/commands/noteVisit';
import { publishRelease } from '../products/commands/publishRelease';
import { setAdoptionNote } from '../products/commands/setAdoptionNote';
import { refOf } from './refOf';
import { Route, route } from './Route';

/** What is changed of platform products. */
export const productCommandRoutes: Route[] = [
  route({
    method: 'put',
    // Owners may note for their own entities; for any other the command asks for more.
    permission: reportReadPermission,
    path: '/products/:name/consumers/:kind/:namespace/:entity/note',
    operation: 'setAdoptionNote',
    summary: 'Says why an entity does not use the product',
    body: adoptionNoteSchema,
    response: productConsumerSchema,
    auditEvent: 'adoption-note',
    answer: (context, { name, entity, ...ref }, _, body) =>
      setAdoptionNote(context, name, refOf({ ...ref, name: entity }), body),
  }),
  route({
    method: 'post',
    permission: productUpdatePermission,
    path: '/products/:name/releases',
    operation: 'publishRelease',
    summary: 'Publishes what is new, and tells the owners of adopters once',
    status: 201,
    conflicts: true,
    body: publishReleaseSchema,
    response: releaseSchema,
    auditEvent: 'product-release',
    answer: (context, { name }, _, body) => publishRelease(context, name, body),
  }),
  route({
    method: 'post',
    permission: reportReadPermission,
    path: '/products/:name/visits',
    operation: 'noteProductVisit',
    summary: 'Notes that a team knows the product; no person is kept',
    status: 204,
    response: z.null(),
    answer: (context, { name }) => noteVisit(context, name),
  }),
];
