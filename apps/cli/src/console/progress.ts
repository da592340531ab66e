import { Presets, SingleBar } from 'cli-progress';
import type { Console } from './console.js';

/** Shows how far long work is: a bar where someone watches, else a line now and then. */
export interface Progress {
  /** @param note further information to show, as `12,345 事件 events` */
  update(done: number, total: number, note?: string): void;
  stop(): void;
}

const LINE_EVERY_MS = 5000;
const DRAW_EVERY_MS = 100;

export const progressOf = (console: Console, title: string): Progress =>
  console.isWatched ? bar(console, title) : lines(console, title);

const bar = (console: Console, title: string): Progress => {
  const drawn = new SingleBar(
    {
      format: `${title} {bar} {percentage}%  {note}`,
      stream: console.notes,
      hideCursor: true,
      clearOnComplete: false,
      fps: 1000 / DRAW_EVERY_MS,
    },
    Presets.shades_classic,
  );
  let isStarted = false;
  return {
    update: (done, total, note = '') => {
      if (!isStarted) drawn.start(total, done, { note });
      isStarted = true;
      drawn.setTotal(total);
      drawn.update(done, { note });
    },
    stop: () => {
      if (isStarted) drawn.stop();
    },
  };
};

const lines = (console: Console, title: string): Progress => {
  let saidAt = performance.now();
  return {
    update: (done, total, note = '') => {
      const now = performance.now();
      if (now - saidAt < LINE_EVERY_MS) return;
      saidAt = now;
      const percent = total > 0 ? `${String(Math.floor((100 * done) / total))}% ` : '';
      console.note(`${title} ${percent} ${note}`.trimEnd());
    },
    stop: () => undefined,
  };
};
