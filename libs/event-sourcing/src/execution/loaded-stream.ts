import type { Uuid } from '@ecl/kernel';
import type { Event, RecordedEvent, StreamName } from '../event.js';
import type { ActualRevision } from '../expected-revision.js';
import type { Position } from '../position.js';

/** What a stream remembers about an accepted command. */
export interface HandledCommand {
  readonly digest: string | undefined;
  readonly firstRevision: number;
  readonly lastRevision: number;
  readonly position: Position;
}

/** A stream as far as it was read: its folded state, its revision, and the commands that made it. */
export class LoadedStream<State, E extends Event> {
  private readonly handledCommands = new Map<string, HandledCommand>();
  private lastEvent: { revision: number; position: Position } | undefined;

  constructor(
    readonly name: StreamName,
    private currentState: State,
    private readonly evolve: (state: State, event: E) => State,
  ) {}

  get state(): State {
    return this.currentState;
  }

  get revision(): ActualRevision {
    return this.lastEvent?.revision ?? 'noStream';
  }

  get nextRevision(): number {
    return this.lastEvent ? this.lastEvent.revision + 1 : 0;
  }

  get position(): Position | undefined {
    return this.lastEvent?.position;
  }

  handled(commandId: Uuid): HandledCommand | undefined {
    return this.handledCommands.get(commandId);
  }

  /** Takes in the next event. State, revision and commands change together, or not at all if `evolve` throws. */
  advance(event: RecordedEvent): void {
    if (event.revision !== this.nextRevision)
      throw new Error(
        `stream ${this.name} went on with revision ${String(event.revision)} instead of ${String(this.nextRevision)}`,
      );
    this.currentState = this.evolve(this.currentState, event as unknown as E);
    this.lastEvent = { revision: event.revision, position: event.position };
    const { commandId, commandDigest } = event.metadata;
    if (commandId === undefined) return;
    this.handledCommands.set(commandId, {
      digest: commandDigest,
      firstRevision: this.handledCommands.get(commandId)?.firstRevision ?? event.revision,
      lastRevision: event.revision,
      position: event.position,
    });
  }
}
