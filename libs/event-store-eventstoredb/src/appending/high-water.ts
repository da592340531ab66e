import { comparePositions, type Position } from '@ecl/event-sourcing';

/** The furthest place of the log that this process has seen. */
export class HighWater {
  private mark: Position | undefined;

  see(position: Position | undefined): void {
    if (position !== undefined && !isAtOrBefore(position, this.mark)) this.mark = position;
  }

  /** A test for later: whether something was in the log already at this moment. What is written from now on stands behind it. */
  wasThereNow(): (position: Position) => boolean {
    const { mark } = this;
    return (position) => isAtOrBefore(position, mark);
  }
}

const isAtOrBefore = (position: Position, mark: Position | undefined): boolean =>
  mark !== undefined && comparePositions(position, mark) <= 0;
