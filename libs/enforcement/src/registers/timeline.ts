import type { PlainDate } from '@ecl/kernel';

/** What held from which day on. Asked as of a day, it answers by binary search: registers are asked at every step. */
export class Timeline<T> {
  private readonly from: PlainDate[] = [];
  private readonly values: T[] = [];

  /** Sets what holds from `from` on, until a later entry. Of two entries for one day the one set last holds. */
  set(from: PlainDate, value: T): this {
    const place = this.after(from);
    this.from.splice(place, 0, from);
    this.values.splice(place, 0, value);
    return this;
  }

  /** What held on that day; undefined before the first entry. */
  on(date: PlainDate): T | undefined {
    return this.values[this.after(date) - 1];
  }

  /** Days on which something changed, in order. */
  get changes(): readonly PlainDate[] {
    return this.from;
  }

  /** How many entries begin on that day or before it. */
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
