import { EventStoreUnavailable } from '@ecl/event-sourcing';
import { expect, it } from '@jest/globals';
import { problemOf } from './problem-of.js';

it.each([
  ['replaced', '放回原文件', 'put the original files back'],
  ['stopped', '检查磁盘', 'check the disk'],
  ['incomplete', 'ecl restore', 'restore the newest backup'],
  ['damaged', '从备份恢复', 'restore the newest backup'],
  ['read-only', '不可写', 'start the ledger again'],
] as const)('a log that is %s is no matter of trying later: the answer says what to do', (reason, zh, en) => {
  const problem = problemOf(new EventStoreUnavailable(reason, 'internals of the machine'));
  expect(problem).toMatchObject({
    kind: { code: 'log-unusable', status: 503 },
    detail: { zh: expect.stringContaining(zh), en: expect.stringContaining(en) },
    headers: {},
  });
  expect(JSON.stringify(problem)).not.toMatch(/稍后再试|later|internals/);
});

it('a log that cannot be reached may be back in a moment', () => {
  expect(problemOf(new EventStoreUnavailable('unreachable', ''))).toMatchObject({
    kind: { code: 'unavailable' },
    headers: { 'Retry-After': '5' },
  });
});
