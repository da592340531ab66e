import type { NewEvent } from '@ecl/event-sourcing';

/** An event store, reduced to what is measured. */
export interface Subject {
  readonly name: string;
  /** Whether parallel appends fail. */
  readonly takesOneAtATime?: true;
  /** Appends to a stream that does not exist yet; durable when it resolves. */
  append(stream: string, events: readonly NewEvent[]): Promise<void>;
  /** Reads a stream to its end, and returns the count of its events. */
  readStream(stream: string): Promise<number>;
  /** Reads the log from its start, event by event, until `enough` says so. */
  scan(enough: Enough): Promise<void>;
  /** Subscribes from the start of the log, until `enough` says so. */
  catchUp(enough: Enough): Promise<void>;
  /** Subscribes to commits from now on. @returns a function that ends it */
  follow(onEvent: (stream: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** Asked after each event. */
export type Enough = () => boolean;

/** A subject, or the reason why there is none here. */
export type Found = Subject | { readonly name: string; readonly isMissing: string };
