import { EventStoreUnavailable } from '@ecl/event-sourcing';
import { EvidenceError } from '@ecl/evidence';
import { InvalidEventLogAddress, ReadModelsHeld, UNAVAILABLE_ZH } from '@ecl/ledger';
import { SqliteNotInstalled } from '@ecl/sqlite';

/** Why the ledger did not start, in one line for the person at the console. @param debug adds the stack: `ECL_DEBUG=1` */
export const startError = (error: unknown, debug: boolean): string => {
  const message = error instanceof Error ? error.message : String(error);
  const detail = debug && error instanceof Error ? `\n${error.stack ?? ''}` : '';
  const { code, syscall } = Object(error) as Partial<NodeJS.ErrnoException>;
  const listening = syscall === 'listen' ? LISTENING[code ?? ''] : undefined;
  if (listening) return `启动失败 cannot start: ${listening.zh} — ${message}; ${listening.en}${detail}`;
  return `启动失败 cannot start: ${because(error)}${message}${detail}`;
};

/** What to do when the address cannot be listened on. */
const LISTENING: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  EADDRINUSE: {
    zh: '端口已被占用，请停止占用它的程序，或用 LEDGER_PORT 指定其他端口',
    en: 'end that process, or set LEDGER_PORT to another port',
  },
  EACCES: {
    zh: '没有权限监听该端口，请用 LEDGER_PORT 指定 1024 以上的端口',
    en: 'set LEDGER_PORT to a port above 1024',
  },
};

const because = (error: unknown): string => {
  if (error instanceof SqliteNotInstalled) return `${error.messageZh} — `;
  if (error instanceof EventStoreUnavailable) return `${UNAVAILABLE_ZH[error.reason]} — `;
  // This process gets an address only from that setting.
  if (error instanceof InvalidEventLogAddress) return `LEDGER_STORE ${error.messageZh} — `;
  if (error instanceof EvidenceError)
    return `LEDGER_PAPERS ${error.messageZh}（${String(error.facts['answer'] ?? '')}） — `;
  if (error instanceof ReadModelsHeld) return '查询数据目录正被另一进程使用 — ';
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOTFOUND':
    case 'EADDRNOTAVAIL':
      return '本机没有这个地址，请检查 LEDGER_HOST; this machine has no such address, check LEDGER_HOST — ';
    case 'EEXIST':
    case 'ENOTDIR':
      return '数据目录不是目录，请检查 LEDGER_DATA 和 LEDGER_READ_MODELS; the path is not a folder, check LEDGER_DATA and LEDGER_READ_MODELS — ';
    case 'EACCES':
    case 'EROFS':
    case 'EPERM':
      return '数据目录不可写 — ';
    case 'ENOSPC':
    case 'SQLITE_FULL':
    case 'SQLITE_IOERR_SHMSIZE':
      return '磁盘已满，请腾出空间后重新启动; the disk is full, make room and start again — ';
    default:
      return '';
  }
};
