import type { Progress } from '../console/progress.js';

/** A read model as health and the list of projections tell of it. */
export interface ReadingOfModel {
  readonly name: string;
  readonly state: string;
  readonly underWay: {
    readonly of: 'answering' | 'rebuild';
    readonly share: number;
    readonly eventsPerSecond: number;
    readonly secondsLeft: number | null;
  } | null;
}

/** How far the one is that has farthest to go, at which rate, and how long it will still take. */
export const readingText = (models: readonly ReadingOfModel[]): string => {
  const [last] = models
    .flatMap(({ name, underWay }) => (underWay ? [{ name, ...underWay }] : []))
    .toSorted((a, b) => a.share - b.share);
  if (!last) return '';
  const { name, of, share, eventsPerSecond, secondsLeft } = last;
  const what = of === 'rebuild' ? '重建 rebuild' : '读取 reading';
  const rate = Math.round(eventsPerSecond).toLocaleString('en');
  const left = secondsLeft === null ? '' : `，余 left ${timeText(secondsLeft)}`;
  return `${name} ${what} ${String(Math.floor(share * 100))}%，${rate} 事件/秒 events/s${left}`;
};

/** Shows how far they are that read the log; nothing where none does. */
export const showReadings = (progress: Progress, models: readonly ReadingOfModel[]): void => {
  const shares = models.flatMap(({ underWay }) => underWay?.share ?? []);
  if (shares.length > 0) progress.update(Math.round(Math.min(...shares) * 1000), 1000, readingText(models));
};

const timeText = (seconds: number): string => {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return minutes === 0 ? `${String(rest)} s` : `${String(minutes)} min ${String(rest)} s`;
};
