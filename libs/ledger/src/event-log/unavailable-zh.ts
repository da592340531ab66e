import type { EventStoreUnavailable } from '@ecl/event-sourcing';

/** Why the event log cannot be used, for the person at the console. */
export const UNAVAILABLE_ZH: Readonly<Record<EventStoreUnavailable['reason'], string>> = {
  locked: '数据目录正被另一进程使用，请先停止该进程',
  'read-only': '数据目录不可写',
  damaged: '事件日志已损坏，请从备份恢复',
  incompatible: '数据目录属于其他程序或更新的版本',
  replaced: '事件日志的文件被替换或移走，已停止记录；请停止服务，放回原文件（整个文件夹）后再启动',
  incomplete:
    '事件日志缺少已经记录的部分，或者混有其他文件；请放回原来的文件，或用 ecl restore 在空文件夹中恢复最新备份；确实找不回的，用 ecl start --accept-shorter-log "<原因>" 记录在案后继续',
  stopped: '写入事件日志时存储失败，已停止记录；请停止服务，检查磁盘后再启动（已确认的步骤均在）',
  'disk-full': '磁盘已满',
  closed: '事件日志已关闭',
  unreachable: '无法连接或打开事件日志',
};
