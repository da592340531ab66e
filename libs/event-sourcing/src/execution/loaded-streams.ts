import type { EventStore } from '../event-store.js';
import type { Event, StreamName } from '../event.js';
import { LoadedStream } from './loaded-stream.js';

/** The two functions of a decider that build a state. */
export interface Folding<State, E> {
  readonly initialState: State;
  evolve(state: State, event: E): State;
}

/**
 * The streams used last, folded. The cache only saves reading from the start: the tail is read from the store at every
 * load, so that no decision rests on a state that another process has already changed.
 */
export class LoadedStreams<State, E extends Event> {
  /** In the order of last use, oldest first. */
  private readonly kept = new Map<StreamName, LoadedStream<State, E>>();

  constructor(
    private readonly store: EventStore,
    private readonly folding: Folding<State, E>,
    private readonly capacity: number,
  ) {}

  /** Must not be called for a stream while another call for it is running. */
  async load(name: StreamName): Promise<LoadedStream<State, E>> {
    const stream =
      this.kept.get(name) ??
      new LoadedStream<State, E>(name, this.folding.initialState, (state, event) => this.folding.evolve(state, event));
    for await (const event of this.store.readStream(name, { fromRevision: stream.nextRevision })) stream.advance(event);
    this.keep(stream);
    return stream;
  }

  /** The next load reads from the start. For a stream that turned out to differ from its cached state. */
  forget(name: StreamName): void {
    this.kept.delete(name);
  }

  private keep(stream: LoadedStream<State, E>): void {
    this.kept.delete(stream.name);
    this.kept.set(stream.name, stream);
    if (this.kept.size <= this.capacity) return;
    const [oldest] = this.kept.keys();
    if (oldest !== undefined) this.kept.delete(oldest);
  }
}
