import type { PlainDate } from '@ecl/kernel';
import { Timeline } from './timeline.js';

/** What is registered about many things, by id, each with its own timeline. */
export class Book<T> {
  private readonly timelines = new Map<string, Timeline<T | undefined>>();

  enter(id: string, from: PlainDate, value: T | undefined): void {
    let timeline = this.timelines.get(id);
    if (!timeline) this.timelines.set(id, (timeline = new Timeline()));
    timeline.set(from, value);
  }

  /** Whether an entry about it begins on that very day. */
  beginsOn(id: string, date: PlainDate): boolean {
    return this.timelines.get(id)?.changes.includes(date) ?? false;
  }

  /** What is registered from one day to another; undefined where it had ended. Nothing is said of the time before the first entry. */
  during(id: string, first: PlainDate, last: PlainDate): readonly (T | undefined)[] {
    return this.timelines.get(id)?.during(first, last) ?? [];
  }

  knows(id: string): boolean {
    return this.timelines.has(id);
  }

  /** What is registered on a day, of each thing that there is then. */
  allOn(date: PlainDate): readonly T[] {
    return [...this.timelines.values()].flatMap((timeline) => timeline.on(date) ?? []);
  }

  on(id: string, date: PlainDate): T | undefined {
    return this.timelines.get(id)?.on(date);
  }
}

/**
 * Entries that are valid between two days, kept by the person they are about: a person has few, and all of them are
 * searched.
 */
export class Grants<T> {
  private readonly byHolder = new Map<string, readonly Grant<T>[]>();

  add(holder: string, grant: Grant<T>): void {
    this.byHolder.set(holder, [...this.of(holder), grant]);
  }

  /** Ends the grants that `which` picks on the day before `on`. */
  end(holder: string, on: PlainDate, which: (what: T) => boolean): void {
    const ended = this.of(holder).map((grant) =>
      which(grant.what) && (grant.until === undefined || on < grant.until) ? { ...grant, until: on } : grant,
    );
    this.byHolder.set(holder, ended);
  }

  on(holder: string, date: PlainDate): readonly T[] {
    return this.of(holder)
      .filter(({ from, until }) => from <= date && (until === undefined || date < until))
      .map(({ what }) => what);
  }

  private of(holder: string): readonly Grant<T>[] {
    return this.byHolder.get(holder) ?? [];
  }
}

export interface Grant<T> {
  readonly what: T;
  readonly from: PlainDate;
  /** The first day on which it is no longer valid. */
  readonly until: PlainDate | undefined;
}
