import type { PlainDate } from '@ecl/kernel';

/**
 * The values by the day from which each is valid. A question about a day uses binary search, because every step asks
 * the registers.
 */
export class Timeline<T> {
  private readonly from: PlainDate[] = [];
  private readonly values: T[] = [];

  /** Sets the value that is valid from `from` until a later entry. Of two entries for one day the last one counts. */
  set(from: PlainDate, value: T): this {
    const place = this.after(from);
    this.from.splice(place, 0, from);
    this.values.splice(place, 0, value);
    return this;
  }

  /** The value on that day; undefined before the first entry. */
  on(date: PlainDate): T | undefined {
    return this.values[this.after(date) - 1];
  }

  /** The values from one day to another, both included: that of the first day, where there is one, and what came after it. */
  during(first: PlainDate, last: PlainDate): readonly T[] {
    const counts = this.from.map((day, place) => day !== this.from[place + 1]);
    const since = Math.max(this.after(first) - 1, 0);
    return this.values.slice(since, this.after(last)).filter((_, place) => counts[since + place]);
  }

  /** Days on which something changed, in order. */
  get changes(): readonly PlainDate[] {
    return this.from;
  }

  /** The number of entries that begin on or before that day. */
  private after(date: PlainDate): number {
    let low = 0;
    let high = this.from.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.from[middle] ?? date) <= date) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
