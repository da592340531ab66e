import { AppendOutcomeUnknown, EventStoreUnavailable } from '@ecl/event-sourcing';
import { expect, it, jest } from '@jest/globals';
import { Logger, type ArgumentsHost } from '@nestjs/common';
import { problemOf } from './problem-of.js';
import { TellingWhy } from './telling-why.js';

it('why the log cannot be used is told to whoever runs the process, and not to whoever asked', () => {
  const told = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
  const sent = jest.fn();
  const response = { headersSent: false, getHeader: () => 'c-1' };
  for (const name of ['status', 'set', 'type']) Object.assign(response, { [name]: () => response });
  Object.assign(response, { send: sent, req: {} });
  const host = { switchToHttp: () => ({ getRequest: () => ({ method: 'POST' }), getResponse: () => response }) };
  const why = new EventStoreUnavailable('stopped', '/data/log/events.sqlite: SQLITE_IOERR_FSYNC');
  for (const error of [why, new AppendOutcomeUnknown('case-1', { cause: why }), new Error('closed')])
    new TellingWhy((each) => problemOf(each) ?? problemOf(why)).catch(error, host as unknown as ArgumentsHost);
  expect(told.mock.calls.map(([entry]) => entry)).toEqual([
    expect.objectContaining({ reason: 'stopped', msg: expect.stringContaining('SQLITE_IOERR_FSYNC') }),
    expect.objectContaining({ reason: 'stopped', msg: expect.stringContaining('SQLITE_IOERR_FSYNC') }),
  ]);
  expect(JSON.stringify(sent.mock.calls)).not.toContain('IOERR');
  told.mockRestore();
});
