import { MappingFaulty, SourceUnreadable } from '@ecl/case-import';
import { EventStoreUnavailable, UnreadableEvent } from '@ecl/event-sourcing';
import { BackupRefused, InvalidEventLogAddress, ReadModelsHeld } from '@ecl/ledger';
import { InvalidSettings } from '@ecl/web';
import { EXIT } from '../exit-codes.js';
import { Problem } from './problem.js';

const UNAVAILABLE: Readonly<Record<EventStoreUnavailable['reason'], string>> = {
  locked: '数据目录正被另一进程使用',
  'read-only': '数据目录不可写',
  damaged: '事件日志已损坏，请从备份恢复',
  incompatible: '数据目录属于其他程序或更新的版本',
  replaced: '事件日志的文件被替换或移走，已停止记录；请停止服务，放回原文件（整个文件夹）后再启动',
  incomplete: '事件日志缺少一部分；请放回缺少的文件，或用 ecl restore 在空文件夹中恢复最新备份',
  'disk-full': '磁盘已满',
  closed: '事件日志已关闭',
  unreachable: '无法连接或打开事件日志',
};

/** Any failure as one sentence in Chinese and English, and the exit code that it means. */
export const problemOf = (error: unknown): Problem => {
  if (error instanceof Problem) return error;
  const cause = { cause: error };
  if (error instanceof EventStoreUnavailable)
    return new Problem(EXIT.unavailable, `${UNAVAILABLE[error.reason]}。`, error.message, cause);
  if (error instanceof BackupRefused) return new Problem(EXIT.refused, `${error.messageZh}。`, error.message, cause);
  if (error instanceof InvalidEventLogAddress)
    return new Problem(EXIT.usage, `${error.messageZh}。`, error.message, cause);
  if (error instanceof InvalidSettings) return new Problem(EXIT.usage, `${error.messageZh}。`, error.messageEn, cause);
  if (error instanceof ReadModelsHeld)
    return new Problem(EXIT.unavailable, '查询数据目录正被另一进程使用。', error.message, cause);
  if (error instanceof MappingFaulty) return new Problem(EXIT.usage, `${error.messageZh}。`, error.message, cause);
  if (error instanceof SourceUnreadable) return new Problem(EXIT.failure, `${error.messageZh}。`, error.message, cause);
  if (error instanceof UnreadableEvent)
    return new Problem(EXIT.failure, '日志中有无法识别的事件。', error.message, cause);
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : String(error);
  if (code === 'ENOSPC') return new Problem(EXIT.unavailable, '磁盘已满。', message, cause);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new Problem(EXIT.unavailable, '没有访问权限。', message, cause);
  return new Problem(EXIT.failure, '操作失败。', message, cause);
};

/** The text for a problem: one line, and with `ECL_DEBUG=1` also where it came from. */
export const linesOf = (problem: Problem, debug: boolean): string => {
  const line = `ecl: ${problem.zh} ${problem.en}`.replaceAll(/\s*\n\s*/g, ' ');
  const { cause } = problem;
  const stack = cause instanceof Error ? cause.stack : problem.stack;
  return debug && stack !== undefined ? `${line}\n${stack}` : line;
};
