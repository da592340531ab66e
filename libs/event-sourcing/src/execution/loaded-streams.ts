import type { EventStore } from '../event-store.js';
import type { Event, StreamName } from '../event.js';
import { LoadedStream } from './loaded-stream.js';

/** The two functions of a decider that build a state. */
export interface Folding<State, E> {
  readonly initialState: State;
  evolve(state: State, event: E): State;
}

/** How much is kept. A state may hold on to what its events say, so that it is as big as its stream is long. */
export interface KeptStreams {
  readonly streams: number;
  /** In all streams together. A stream that alone is longer is read from the start at every load. */
  readonly events: number;
}

/**
 * The streams used last, folded. The cache only saves reading from the start: the tail is read from the store at every
 * load, so that no decision rests on a state that another process has already changed.
 */
export class LoadedStreams<State, E extends Event> {
  /** In the order of last use, oldest first. */
  private readonly kept = new Map<StreamName, LoadedStream<State, E>>();
  /** Of the streams that are kept. */
  private keptEvents = 0;

  constructor(
    private readonly store: EventStore,
    private readonly folding: Folding<State, E>,
    private readonly atMost: KeptStreams,
  ) {}

  /** Whether something of it is kept. */
  has(name: StreamName): boolean {
    return this.kept.has(name);
  }

  /** Must not be called for a stream while another call for it is running. */
  async load(name: StreamName): Promise<LoadedStream<State, E>> {
    const stream =
      this.kept.get(name) ??
      new LoadedStream<State, E>(name, this.folding.initialState, (state, event) => this.folding.evolve(state, event));
    // Not kept while it is read: it grows, and what fails half-way is counted as far as it came.
    this.forget(name);
    try {
      for await (const event of this.store.readStream(name, { fromRevision: stream.nextRevision }))
        stream.advance(event);
    } finally {
      this.keep(stream);
    }
    return stream;
  }

  /** The next load reads from the start. For a stream that turned out to differ from its cached state. */
  forget(name: StreamName): void {
    const stream = this.kept.get(name);
    if (stream === undefined) return;
    this.kept.delete(name);
    this.keptEvents -= stream.nextRevision;
  }

  private keep(stream: LoadedStream<State, E>): void {
    // One that is too long for all the room there is would only drive out the others.
    if (stream.nextRevision > this.atMost.events) return;
    this.kept.set(stream.name, stream);
    this.keptEvents += stream.nextRevision;
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= this.atMost.streams && this.keptEvents <= this.atMost.events) return;
      this.forget(oldest);
    }
  }
}
