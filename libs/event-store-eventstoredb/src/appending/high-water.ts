import { comparePositions, type Position } from '@ecl/event-sourcing';

/** The furthest place of the log that this process has seen. */
export class HighWater {
  private mark: Position | undefined;

  see(position: Position | undefined): void {
    if (position !== undefined && !isAtOrBefore(position, this.mark)) this.mark = position;
  }

  /**
   * A later test of whether something was already in the log at this moment. Everything written from now on comes after
   * it.
   */
  wasThereNow(): (position: Position) => boolean {
    const { mark } = this;
    return (position) => isAtOrBefore(position, mark);
  }
}

const isAtOrBefore = (position: Position, mark: Position | undefined): boolean =>
  mark !== undefined && comparePositions(position, mark) <= 0;
