import type { EventStore, Position } from '@ecl/event-sourcing';

const LOOK_EVERY_MS = 1000;

/** Where the log ends, asked once a second while somebody is on the way there. */
export class LogEnd {
  private end: Position | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly store: Pick<EventStore, 'lastPosition'>,
    private readonly isWanted: () => boolean,
  ) {}

  get position(): Position | undefined {
    return this.end;
  }

  start(): void {
    this.timer = setInterval(() => this.isWanted() && void this.look(), LOOK_EVERY_MS).unref();
    void this.look();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** A log that cannot be reached ends where it ended. */
  private async look(): Promise<void> {
    this.end = (await this.store.lastPosition().catch(() => undefined)) ?? this.end;
  }
}
