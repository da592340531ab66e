import type { LogPage, Position } from '@ecl/event-sourcing';
import type { Portion } from './portion.js';

/** A portion that is on its way. */
export interface OpenedPortion {
  readonly portion: Portion;
  /** Settles when the call is over: whether the server has more behind it. */
  readonly hasMore: Promise<boolean>;
}

/**
 * One portion after the other, behind a position. The next one is asked for when all of the one that is being taken has come,
 * so there are two at most: while nobody takes from the second, no third one follows.
 */
export class Portions {
  private current: OpenedPortion;
  private next: Promise<OpenedPortion | undefined>;

  constructor(
    after: Position,
    private readonly open: (after: Position) => OpenedPortion,
  ) {
    this.current = open(after);
    this.next = this.askForTheNext();
  }

  /** @returns undefined when nothing is left, see {@link Portion.take} */
  async take(maxCount: number): Promise<LogPage | undefined> {
    const page = await this.current.portion.take(maxCount);
    if (page) return page;
    const next = await this.next;
    if (!next) return undefined;
    this.current = next;
    this.next = this.askForTheNext();
    return next.portion.take(maxCount);
  }

  private async askForTheNext(): Promise<OpenedPortion | undefined> {
    const { portion, hasMore } = this.current;
    if (!(await hasMore)) return undefined;
    const after = portion.goesOnAfter;
    return after === undefined ? undefined : this.open(after);
  }
}
