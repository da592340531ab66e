import type { Console } from './console.js';
import { progressOf, type Progress } from './progress.js';

/** The names of the phases of work on a log. */
const PHASES = {
  copy: '复制 copy',
  file: '检查文件 check file',
  events: '检查事件 check events',
  streams: '检查事件流 check streams',
  indexes: '检查索引 check indexes',
  reading: '试读事件 read events',
} as const;

export type PhaseOfWork = keyof typeof PHASES;

/** Shows work that has phases, each with its own measure; `stop` ends the showing. */
export const phasesOf = (
  console: Console,
  title: string,
): { readonly show: (at: { phase: PhaseOfWork; done: number; total: number }) => void; readonly stop: () => void } => {
  const progress: Progress = progressOf(console, title);
  return {
    show: ({ phase, done, total }) => {
      progress.update(done, Math.max(total, 1), PHASES[phase]);
    },
    stop: () => {
      progress.stop();
    },
  };
};
