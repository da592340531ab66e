import { describe, expect, it } from '@jest/globals';
import type { Request, Response } from 'express';
import { EventEmitter } from 'node:events';
import { logRequests } from './log-requests.js';
import { NestLog, processLog, type LogLevel } from './process-log.js';

const written = (level?: LogLevel) => {
  const lines: string[] = [];
  const log = processLog({
    name: 'planted',
    ...(level === undefined ? {} : { level }),
    to: { write: (line) => void lines.push(line) },
  });
  return { log, entries: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
};

describe('the log of a process', () => {
  it('an entry is one line of JSON with its level as a word, its time, the process and the part that speaks', () => {
    const { log, entries } = written();
    const nest = new NestLog(log);
    nest.warn('the disk\nis nearly full', 'health');
    nest.log({ correlationId: 'c-1', msg: 'started' }, 'main');
    nest.error(new RangeError('no such thing'), 'filter');
    expect(entries()).toEqual([
      {
        level: 'warn',
        time: expect.stringMatching(/^\d{4}-.*Z$/),
        name: 'planted',
        part: 'health',
        msg: 'the disk\nis nearly full',
      },
      { level: 'info', time: expect.any(String), name: 'planted', part: 'main', correlationId: 'c-1', msg: 'started' },
      expect.objectContaining({ level: 'error', part: 'filter', err: expect.objectContaining({ type: 'RangeError' }) }),
    ]);
  });

  it('what Nest says of each of its routes at a start is an entry for looking closely only', () => {
    const usual = written();
    new NestLog(usual.log).log('Mapped {/api/cases, GET} route', 'RouterExplorer');
    expect(usual.entries()).toEqual([]);
    const close = written('debug');
    new NestLog(close.log).log('Mapped {/api/cases, GET} route', 'RouterExplorer');
    expect(close.entries()).toMatchObject([{ level: 'debug', part: 'RouterExplorer' }]);
  });

  it('an entry that is less important than the level is not written', () => {
    const { log, entries } = written('warn');
    new NestLog(log).log('started', 'main');
    new NestLog(log).debug('looked', 'main');
    expect(entries()).toEqual([]);
  });
});

/** What is logged of a request that was answered so. */
const entriesOf = (request: Partial<Request>, status: number, level: LogLevel = 'debug', how: object = {}) => {
  const { log, entries } = written(level);
  const response = Object.assign(new EventEmitter(), {
    statusCode: status,
    headersSent: true,
    writableFinished: true,
    ...how,
    getHeader: () => 'c-7',
  });
  logRequests(log)(request as Request, response as unknown as Response, () => undefined);
  response.emit('close');
  return entries();
};

describe('the entry of a request', () => {
  const asked = {
    method: 'GET',
    baseUrl: '',
    originalUrl: '/api/cases/case-7?party=张三',
    url: '/api/cases/case-7?party=张三',
    route: { path: '/api/cases/:id' },
  } as unknown as Request;

  it('an answered request is logged with its route and its correlation id, never with its address', () => {
    expect(entriesOf(asked, 200)).toEqual([
      expect.objectContaining({
        level: 'debug',
        correlationId: 'c-7',
        method: 'GET',
        route: '/api/cases/:id',
        status: 200,
        ms: expect.any(Number),
      }),
    ]);
    expect(JSON.stringify(entriesOf(asked, 200))).not.toMatch(/张三|case-7/);
  });

  it('a request that no route knows is logged without its address', () => {
    const { route: _, ...elsewhere } = asked;
    expect(entriesOf(elsewhere, 404)).toEqual([expect.objectContaining({ route: 'unknown', status: 404 })]);
  });

  it('a request that was left before its answer has no status, and says so', () => {
    const left = { headersSent: false, writableFinished: false };
    const [entry] = entriesOf(asked, 200, 'debug', left);
    expect(entry).toMatchObject({ method: 'GET', isAbandoned: true });
    expect(entry).not.toHaveProperty('status');
  });

  it('an answer that the program failed to give is an error, whatever else is left out', () => {
    expect(entriesOf(asked, 500, 'info')).toEqual([expect.objectContaining({ level: 'error', status: 500 })]);
    expect(entriesOf(asked, 422, 'info')).toEqual([]);
  });
});
