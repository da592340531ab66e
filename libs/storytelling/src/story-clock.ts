import { workingCalendar } from '@ecl/enforcement';
import { addDays, chinaDateOf, instant, plusMilliseconds, type Instant, type PlainDate } from '@ecl/kernel';

/** The working day `count` working days before `date`; for 0, `date` itself or the last working day before it. */
export const workingDaysBefore = (date: PlainDate, count: number): PlainDate => {
  let day = date;
  while (!workingCalendar().isWorkingDay(day)) day = addDays(day, -1);
  for (let left = count; left > 0;) {
    day = addDays(day, -1);
    if (workingCalendar().isWorkingDay(day)) left -= 1;
  }
  return day;
};

/** A moment in China time: `chinaTime('2026-05-06', 9, 30)`. */
export const chinaTime = (date: PlainDate, hour: number, minute = 0): Instant =>
  instant(`${date}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00+08:00`);

/** When a story begins, and the current moment: nothing can be recorded before it has happened. */
export interface StoryTime {
  readonly begunOn: PlainDate;
  readonly now: Instant;
  /** Which of many stories it is: people who are in all of them are in one place at a time. */
  readonly nth?: number;
}

export const begunWorkingDaysAgo = (count: number, now: Instant): StoryTime => ({
  begunOn: workingDaysBefore(chinaDateOf(now), count),
  now,
});

/**
 * The clock of one story: every step happens some minutes after the previous one, and `later` moves on by working days.
 */
export class StoryClock {
  private minutes = 0;
  private day: PlainDate;
  private readonly now: Instant;

  constructor({ begunOn, now }: StoryTime) {
    this.day = begunOn;
    this.now = now;
  }

  get today(): PlainDate {
    return this.day;
  }

  next(): Instant {
    const at = chinaTime(this.day, 9 + Math.floor(this.minutes / 60), this.minutes % 60);
    this.minutes += 7;
    return at < this.now ? at : this.now;
  }

  /** The next moment, and so many milliseconds more: fewer than there are until the one after it. */
  nextAnd(milliseconds: number): Instant {
    const at = plusMilliseconds(this.next(), milliseconds);
    return at < this.now ? at : this.now;
  }

  /** A moment of this day, so many minutes after nine; the steps of the day go on from where they were. */
  todayAt(minutes: number): Instant {
    const at = chinaTime(this.day, 9 + Math.floor(minutes / 60), minutes % 60);
    return at < this.now ? at : this.now;
  }

  later(workingDays: number): this {
    return this.moveTo(workingCalendar().addWorkingDays(this.day, workingDays).date);
  }

  laterByDays(days: number): this {
    return this.moveTo(addDays(this.day, days));
  }

  private moveTo(day: PlainDate): this {
    const reached = day <= chinaDateOf(this.now) ? day : chinaDateOf(this.now);
    if (reached > this.day) {
      this.day = reached;
      this.minutes = 0;
    }
    return this;
  }
}
