import { MappingFaulty, SourceUnreadable } from '@ecl/case-import';
import { EventStoreUnavailable, UnreadableEvent } from '@ecl/event-sourcing';
import { EvidenceError } from '@ecl/evidence';
import { BackupRefused, InvalidEventLogAddress, ReadModelsHeld, UNAVAILABLE_ZH } from '@ecl/ledger';
import { SqliteNotInstalled } from '@ecl/sqlite';
import { EnvironmentFileUnreadable, InvalidSettings } from '@ecl/web';
import { EXIT } from '../exit-codes.js';
import { Problem } from './problem.js';

/** Any failure as one sentence in Chinese and English, and the exit code that it means. */
export const problemOf = (error: unknown): Problem => {
  if (error instanceof Problem) return error;
  const cause = { cause: error };
  if (error instanceof EventStoreUnavailable)
    return new Problem(EXIT.unavailable, `${UNAVAILABLE_ZH[error.reason]}。`, error.message, cause);
  if (error instanceof SqliteNotInstalled)
    return new Problem(EXIT.unavailable, `${error.messageZh}。`, error.message, cause);
  if (error instanceof BackupRefused) return new Problem(EXIT.refused, `${error.messageZh}。`, error.message, cause);
  if (error instanceof InvalidEventLogAddress)
    return new Problem(EXIT.usage, `${error.messageZh}。`, error.message, cause);
  if (error instanceof EvidenceError) return ofOriginals(error, cause);
  if (error instanceof InvalidSettings || error instanceof EnvironmentFileUnreadable)
    return new Problem(EXIT.usage, `${error.messageZh}。`, error.messageEn, cause);
  if (error instanceof ReadModelsHeld)
    return new Problem(EXIT.unavailable, '查询数据目录正被另一进程使用。', error.message, cause);
  if (error instanceof MappingFaulty) return new Problem(EXIT.usage, `${error.messageZh}。`, error.message, cause);
  if (error instanceof SourceUnreadable) return new Problem(EXIT.failure, `${error.messageZh}。`, error.message, cause);
  if (error instanceof UnreadableEvent)
    return new Problem(EXIT.failure, '日志中有无法识别的事件。', error.message, cause);
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : String(error);
  if (/^(ENOSPC|EDQUOT|SQLITE_FULL|SQLITE_IOERR_SHMSIZE)$/.test(code))
    return new Problem(EXIT.unavailable, '磁盘已满。', message, cause);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new Problem(EXIT.unavailable, '没有访问权限。', message, cause);
  return new Problem(EXIT.failure, '操作失败。', message, cause);
};

/** What the store of originals answered, or which address it is, is told on the machine itself. */
const ofOriginals = ({ fault, facts, messageZh, message }: EvidenceError, cause: { cause: unknown }): Problem => {
  const answer = facts['answer'] === undefined ? '' : ` (${String(facts['answer'])})`;
  const code = fault === 'no-bucket' ? EXIT.usage : EXIT.unavailable;
  return new Problem(code, `${messageZh}。`, `${message}${answer}`, cause);
};

/** The text for a problem: one line, and with `ECL_DEBUG=1` also where it came from. */
export const linesOf = (problem: Problem, debug: boolean): string => {
  const line = `ecl: ${problem.zh} ${problem.en}`.replaceAll(/\s*\n\s*/g, ' ');
  const { cause } = problem;
  const stack = cause instanceof Error ? cause.stack : problem.stack;
  return debug && stack !== undefined ? `${line}\n${stack}` : line;
};
