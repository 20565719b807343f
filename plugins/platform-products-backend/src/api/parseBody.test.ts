import { mockErrorHandler } from '@backstage/backend-test-utils';
import {
  createNoticeSchema,
  previewBulkSchema,
  setMigrationSchema,
} from 'backstage-plugin-platform-products-common';
import express from 'express';
import request from 'supertest';
import { parseBody } from './parseBody';
import { readJson } from './readJson';

const refusalOf = (body: unknown, schema: any = createNoticeSchema) => {
  try {
    parseBody('POST /notices', body, schema);
  } catch (error) {
    return (error as Error).message;
  }
  return 'taken';
};

describe('parseBody', () => {
  it.each<[unknown, string]>([
    [undefined, '"" in the body: found nothing; allowed: one object'],
    [[], 'found 0 items; allowed: one object'],
    [{}, '"content" in the body: found nothing; allowed: one object'],
    [
      { content: { colour: 'red' } },
      '"content.colour" in the body is not known; allowed is to leave it out',
    ],
    [
      { content: { subjects: ['orders'] } },
      '"content.subjects[0]" in the body: found "orders"; allowed: the ref of an entity with its kind such as api:default/orders-v1',
    ],
    [
      { content: { kind: 'mild' } },
      '"content.kind" in the body: found "mild"; allowed: one of compulsory, advisory',
    ],
    [
      { content: { sunsetAt: '31.12.2026' } },
      'allowed: an ISO 8601 date, or an instant with its offset',
    ],
    [
      {
        content: {
          subjects: Array.from({ length: 10_000 }, (_, i) => `api:x/y${i}`),
        },
      },
      '"content.subjects" in the body: found 10000 items; allowed: array of at most 1000 items',
    ],
    [
      { content: { guide: 'ftp://example.org' } },
      '"content.guide" in the body: found "ftp://example.org"; allowed: a URL with http or https',
    ],
    [
      { content: { title: 'x'.repeat(201) } },
      'allowed: string of at most 200 characters',
    ],
    [
      JSON.parse('{"content": {"__proto__": {"title": 1}}}'),
      '"content.__proto__" in the body is not known',
    ],
  ])('says of mistake %# what was found and what is allowed', (...row) => {
    const [body, reason] = row;
    expect(refusalOf(body)).toContain(reason);
  });

  it('says what a state of a migration needs beside it', () => {
    expect(refusalOf({ state: 'blocked' }, setMigrationSchema)).toContain(
      '"note" in the body: found nothing; allowed: a reason, which this state needs',
    );
  });

  it('says of what may have several shapes what the likeliest one lacks', () => {
    const refusal = (selection: object) =>
      refusalOf({ selection, tier: 'tier-1' }, previewBulkSchema);
    expect(refusal({ entityRefs: [] })).toContain(
      '"selection.entityRefs" in the body: found 0 items; allowed: array of at least 1 items',
    );
    expect(refusal({ filter: { colour: ['red'] } })).toContain(
      '"selection.filter.colour" in the body is not known',
    );
    expect(refusal({ filter: {} })).toContain(
      '"selection.filter" in the body: found {}; allowed: at least one filter',
    );
  });

  it('names the first of many mistakes and counts the others', () => {
    const subjects = Array.from({ length: 100 }, () => 'no ref');
    const message = refusalOf({ content: { subjects } });
    expect(message).toContain('; and 80 more');
    expect(message.length).toBeLessThan(5_000);
  });
});

describe('readJson', () => {
  const app = express();
  app.post('/', async (req, res, next) => {
    try {
      res.json(await readJson('POST /', req, res));
    } catch (error) {
      next(error);
    }
  });
  app.use(mockErrorHandler());

  it('reads JSON', async () => {
    const { body } = await request(app).post('/').send({ a: 1 });
    expect(body).toEqual({ a: 1 });
  });

  it.each([
    ['text/plain', '{}', 'the body is "text/plain"; allowed is JSON'],
    ['application/json', '{"a":', 'the body is not JSON that can be read'],
    ['application/json', '7', 'the body is not JSON that can be read'],
    [
      'application/json',
      JSON.stringify('x'.repeat(600_000)),
      'the body is too large; allowed are 512 KiB',
    ],
  ])('refuses what is no JSON (case %#)', async (type, sent, reason) => {
    const { status, body } = await request(app)
      .post('/')
      .set('content-type', type)
      .send(sent);
    expect(body.error.message).toContain(reason);
    expect(status).toBe(400);
  });

  it('says that a body is missing', async () => {
    const { status, body } = await request(app).post('/');
    expect(body.error.message).toContain('the body is "absent"');
    expect(status).toBe(400);
  });
});
