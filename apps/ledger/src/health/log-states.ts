import type { LogHealth } from './log-health.js';

type Words = readonly [zh: string, en: string];

/** Each state of the log, for the people who run it. */
export const LOG_STATES: Readonly<Record<LogHealth['status'], Words>> = {
  appendable: ['可读写', 'readable and writable'],
  'disk-full': ['磁盘空间不足', 'the disk is full'],
  'read-only': ['不可写', 'read-only'],
  locked: ['被其他进程占用', 'in use by another process'],
  damaged: ['已损坏', 'damaged'],
  incompatible: ['版本不符', 'incompatible'],
  replaced: ['文件被替换或移走，已停止记录', 'its files were replaced or moved; nothing more is recorded'],
  stopped: ['存储失败，已停止记录，须重新启动', 'the storage failed; nothing more is recorded before a new start'],
  incomplete: ['缺少一部分', 'a part of it is missing'],
  closed: ['已关闭', 'closed'],
  unreachable: ['无法访问', 'unreachable'],
  unanswered: ['没有响应', 'does not answer'],
};
