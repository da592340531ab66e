import type { LogPage, Position } from '@ecl/event-sourcing';
import type { Portion } from './portion.js';

/**
 * One portion after the other, from a position on. The next one is requested when the current one has fully arrived, so
 * there are at most two: until someone takes from the second, no third one is requested.
 */
export class Portions {
  private current: Portion;
  private next: Promise<Portion | undefined>;

  constructor(
    after: Position,
    private readonly open: (after: Position) => Portion,
  ) {
    this.current = open(after);
    this.next = this.askForTheNext();
  }

  /** @returns undefined when nothing is left, see {@link Portion.take} */
  async take(maxCount: number): Promise<LogPage | undefined> {
    const page = await this.current.take(maxCount);
    if (page) return page;
    const next = await this.next;
    if (!next) return undefined;
    this.current = next;
    this.next = this.askForTheNext();
    return next.take(maxCount);
  }

  private async askForTheNext(): Promise<Portion | undefined> {
    const { current } = this;
    if (!(await current.ended)) return undefined;
    const after = current.goesOnAfter;
    return after === undefined ? undefined : this.open(after);
  }
}
