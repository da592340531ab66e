import { EventStoreUnavailable } from '@ecl/event-sourcing';
import { InvalidEventLogAddress, ReadModelsHeld } from '@ecl/ledger';

const reasons: Readonly<Record<EventStoreUnavailable['reason'], string>> = {
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

/** Why the ledger did not start, in one line for the person at the console. `ECL_DEBUG=1` adds the stack. */
export const startError = (error: unknown, debug = process.env['ECL_DEBUG'] === '1'): string => {
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
  if (error instanceof EventStoreUnavailable) return `${reasons[error.reason]} — `;
  // This process gets an address only from that setting.
  if (error instanceof InvalidEventLogAddress) return `LEDGER_STORE ${error.messageZh} — `;
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
      return '磁盘已满 — ';
    default:
      return '';
  }
};
