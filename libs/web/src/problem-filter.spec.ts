import { type ArgumentsHost, HttpException, Logger } from '@nestjs/common';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import express from 'express';
import request from 'supertest';
import { correlate } from './correlation.js';
import { ProblemFilter } from './problem-filter.js';
import { Problem } from './problem.js';
import { webProblems } from './problems.js';
import { secure } from './security-headers.js';

afterEach(() => {
  jest.restoreAllMocks();
});

/** A process whose one route fails. */
const failingWith = (error: unknown, filter = new ProblemFilter()) => {
  const app = express();
  app.use(correlate, secure);
  app.use((req, res) => {
    const host = { switchToHttp: () => ({ getRequest: () => req, getResponse: () => res }) };
    filter.catch(error, host as unknown as ArgumentsHost);
  });
  return request(app);
};

describe('an error', () => {
  it('an error is answered as a problem detail that no cache keeps', async () => {
    const kind = webProblems.methodNotAllowed;
    const answer = await failingWith(new Problem(kind, undefined, {}, { Allow: 'GET' })).get('/');
    expect(answer.status).toBe(405);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      allow: 'GET',
    });
    expect(answer.body).toMatchObject({ type: '/problems/method-not-allowed', status: 405 });
    expect(answer.body.correlationId).toBe(answer.headers['x-correlation-id']);
  });

  it('an error that is not known says nothing of itself, and is logged under its correlation id', async () => {
    const logged = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const answer = await failingWith(new Error('the password is x')).get('/');
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain('password');
    expect(logged.mock.calls[0]?.[0]).toMatchObject({
      correlationId: answer.headers['x-correlation-id'],
      err: new Error('the password is x'),
    });
  });

  it('an error becomes the problem that the process knows it as', async () => {
    const filter = new ProblemFilter((error) => (error === 'full' ? new Problem(webProblems.unavailable) : undefined));
    expect((await failingWith('full', filter).get('/')).status).toBe(503);
  });

  it.each([
    [new HttpException('Cannot GET /x', 404), 'not-found'],
    [
      Object.assign(new SyntaxError('Unexpected token'), { type: 'entity.parse.failed', statusCode: 400 }),
      'malformed-json',
    ],
    [Object.assign(new Error('too large'), { type: 'entity.too.large', statusCode: 413 }), 'body-too-large'],
    [new URIError('malformed'), 'not-found'],
  ])('an error of the framework is one of ours: %s', async (error, code) => {
    expect((await failingWith(error).get('/')).body.type).toBe(`/problems/${code}`);
  });

  it('an error has no body when only the head was asked for', async () => {
    const answer = await failingWith(new Problem(webProblems.notFound)).head('/');
    expect(answer.status).toBe(404);
    expect(answer.text).toBeFalsy();
  });
});

describe('every answer', () => {
  it('every answer keeps the correlation id that the client brought, when it is a UUID', async () => {
    const brought = '6b8bd5b0-41a7-4f3a-9e9e-0c0b7a3c1d11';
    const app = failingWith(new Problem(webProblems.notFound));
    const kept = await app.get('/').set('X-Correlation-Id', brought.toUpperCase());
    expect(kept.headers['x-correlation-id']).toBe(brought);
    const replaced = await app.get('/').set('X-Correlation-Id', 'a\tb');
    expect(replaced.headers['x-correlation-id']).toMatch(/^[\da-f-]{36}$/);
  });

  it('every answer forbids foreign content, frames and guessed types', async () => {
    const { headers } = await failingWith(new Problem(webProblems.notFound)).get('/');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
  });
});
