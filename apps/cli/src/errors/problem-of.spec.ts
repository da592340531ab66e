import { describe, expect, it } from '@jest/globals';
import { MappingFaulty, SourceUnreadable } from '@ecl/case-import';
import { EventStoreUnavailable } from '@ecl/event-sourcing';
import { InvalidEventLogAddress, ReadModelsHeld } from '@ecl/ledger';
import { EXIT } from '../exit-codes.js';
import { linesOf, problemOf } from './problem-of.js';

describe('a failure', () => {
  it.each([
    ['a locked folder', new EventStoreUnavailable('locked', 'process 42 on host has it'), EXIT.unavailable],
    ['a full disk', Object.assign(new Error('no space'), { code: 'ENOSPC' }), EXIT.unavailable],
    ['a folder nobody may write', Object.assign(new Error('no'), { code: 'EACCES' }), EXIT.unavailable],
    ['an address that is none', new InvalidEventLogAddress('不是地址', 'is no address'), EXIT.usage],
    ['read models of another process', new ReadModelsHeld('/srv/read-models'), EXIT.unavailable],
    ['a faulty mapping', new MappingFaulty('m.yaml', [{ line: 3, en: 'is wrong', zh: '有误' }]), EXIT.usage],
    [
      'a source that is not there',
      new SourceUnreadable('not-found', { en: 'there is no file', zh: '找不到文件' }),
      EXIT.failure,
    ],
    ['something else', new Error('a bug'), EXIT.failure],
    ['something that is no error', 'text', EXIT.failure],
  ])('a failure of %s has its exit code, and one line in Chinese and English', (_, error, exitCode) => {
    const problem = problemOf(error);
    expect(problem.exitCode).toBe(exitCode);
    expect(linesOf(problem, false)).toMatch(/^ecl: \p{Script=Han}.*。 .+$/u);
  });

  it('a failure to open the folder names the process that holds it', () => {
    const locked = new EventStoreUnavailable('locked', 'process 42 on host has it');
    expect(linesOf(problemOf(locked), false)).toContain('process 42');
  });

  it('a failure shows its stack only when asked', () => {
    const problem = problemOf(new Error('a bug\nover two lines'));
    expect(linesOf(problem, false)).not.toContain('\n');
    expect(linesOf(problem, true)).toContain('problem-of.spec');
  });
});
