import type { NewEvent } from '@ecl/event-sourcing';

/** An event store, reduced to what is measured of it. */
export interface Subject {
  readonly name: string;
  /** Fails when appends are under way side by side. */
  readonly takesOneAtATime?: true;
  /** Appends to a stream that is not there yet; durable when it resolves. */
  append(stream: string, events: readonly NewEvent[]): Promise<void>;
  /** Reads a stream to its end, and gives the count of its events. */
  readStream(stream: string): Promise<number>;
  /** Reads the log from its start, event by event, until that is enough. */
  scan(enough: Enough): Promise<void>;
  /** Subscribes from the start of the log, until that is enough. */
  catchUp(enough: Enough): Promise<void>;
  /** Subscribes to what is committed from now on. @returns leaves */
  follow(onEvent: (stream: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** Asked after each event. */
export type Enough = () => boolean;

/** A subject, or why there is none here. */
export type Found = Subject | { readonly name: string; readonly isMissing: string };
