import { Presets, SingleBar } from 'cli-progress';
import type { Console } from './console.js';

/** Shows how far long work is: a bar where someone watches, else a line now and then. */
export interface Progress {
  /** @param note further information to show, as `12,345 事件 events` */
  update(done: number, total: number, note?: string): void;
  /** The work is done, though no last `update` tells it: where anything was shown, 100 %. */
  complete(): void;
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
    complete: () => {
      if (isStarted) drawn.update(drawn.getTotal(), { note: '' });
    },
    stop: () => {
      if (isStarted) drawn.stop();
    },
  };
};

const lines = (console: Console, title: string): Progress => {
  let saidAt = performance.now();
  let hasSaid = false;
  let unsaid: string | undefined;
  const say = (line: string): void => {
    saidAt = performance.now();
    hasSaid = true;
    unsaid = undefined;
    console.note(line);
  };
  return {
    update: (done, total, note = '') => {
      const percent = total > 0 ? `${String(Math.floor((100 * done) / total))}% ` : '';
      const line = `${title} ${percent} ${note}`.trimEnd();
      if (performance.now() - saidAt < LINE_EVERY_MS) unsaid = line;
      else say(line);
    },
    complete: () => {
      if (hasSaid) unsaid = `${title} 100%`;
    },
    // Whoever reads a file of it later sees how far the work got. Of short work nothing is said.
    stop: () => {
      if (hasSaid && unsaid !== undefined) say(unsaid);
    },
  };
};
