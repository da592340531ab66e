import type { ForeignAttribute } from '@ecl/enforcement';

/** Attributes as in the source: flat text by key, and separately what a flat map cannot hold. */
export interface SourceAttributes {
  readonly attributes: Readonly<Record<string, string>>;
  readonly structured: readonly ForeignAttribute[];
}

/** `event` counts the events of the file from 0, `line` its lines from 1. */
export interface PlaceOfEvent {
  readonly event: number;
  readonly line: number;
}

/**
 * What a source says about a case as a whole: one object for all events of one trace, or for a whole file without
 * traces.
 */
export type ForeignCase = SourceAttributes;

/** One event of a foreign log, before any mapping gave it a meaning. */
export interface ForeignEvent extends SourceAttributes {
  readonly case: ForeignCase;
  readonly place: PlaceOfEvent;
}

/** What a log says about itself. Complete once its events have been read. */
export interface LogHeader extends SourceAttributes {
  readonly extensions: readonly { readonly name: string; readonly prefix: string; readonly uri: string }[];
  readonly classifiers: readonly { readonly name: string; readonly keys: string }[];
  /** Default values for an attribute that an event, or a case, does not have. */
  readonly eventDefaults: Readonly<Record<string, string>>;
  readonly caseDefaults: Readonly<Record<string, string>>;
  readonly columns: readonly string[];
  readonly attributeTypes: Readonly<Record<string, string>>;
  /** Oddities that did not stop the reading. */
  readonly warnings: readonly Warning[];
}

export interface Warning {
  readonly en: string;
  readonly zh: string;
  readonly line?: number;
}

/**
 * A foreign log that is being read: batches of events in file order, and its header, which is completed during the
 * reading.
 */
export interface ForeignLog {
  readonly format: 'xes' | 'csv';
  readonly events: AsyncIterable<readonly ForeignEvent[]>;
  header(): LogHeader;
}

export const emptyHeader: LogHeader = {
  attributes: {},
  structured: [],
  extensions: [],
  classifiers: [],
  eventDefaults: {},
  caseDefaults: {},
  columns: [],
  attributeTypes: {},
  warnings: [],
};
