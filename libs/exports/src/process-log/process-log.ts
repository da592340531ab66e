import type { ForeignAttribute } from '@ecl/enforcement';

/**
 * A typed value under a key, in the words of XES: `string`, `date`, `int`, `float`, `boolean`, `id` or `list`. Another type is
 * written as the nearest of these.
 */
export type LogAttribute = ForeignAttribute;

/** An object that an event is about, and what it is to the event. An object of a case is in no other case. */
export interface Relation {
  readonly object: LogObject;
  readonly qualifier: string;
}

export interface LogObject {
  /** Unique in the log, among objects of all types. */
  readonly id: string;
  readonly type: string;
  /** More than one case can have it. */
  readonly isShared: boolean;
}

export interface ProcessEvent {
  /** Unique in the log. */
  readonly id: string;
  readonly activity: string;
  /** A moment, a local time without an offset, or a day; undefined where nobody knows. */
  readonly time: string | undefined;
  /** What is said of it besides activity and time. */
  readonly attributes: readonly LogAttribute[];
  readonly relations: readonly Relation[];
}

export interface ProcessCase {
  readonly object: LogObject;
  readonly name: string;
  readonly attributes: readonly LogAttribute[];
  /** In their order, read once. */
  readonly events: AsyncIterable<ProcessEvent>;
}

/** What a log says about itself before its cases. */
export interface ProcessLogHead {
  readonly extensions: readonly { readonly name: string; readonly prefix: string; readonly uri: string }[];
  readonly classifiers: readonly { readonly name: string; readonly keys: string }[];
  readonly caseDefaults: readonly LogAttribute[];
  readonly eventDefaults: readonly LogAttribute[];
  readonly attributes: readonly LogAttribute[];
}

/** A log of cases that is read while it is written out: a case after the other, each with its events. */
export interface ProcessLog {
  readonly head: ProcessLogHead;
  readonly cases: AsyncIterable<ProcessCase>;
}

const extension = (name: string, prefix: string) => ({
  ...{ name, prefix },
  uri: `http://www.xes-standard.org/${prefix}.xesext`,
});

/** The extensions of the standard whose keys our own cases use. */
export const OUR_EXTENSIONS: ProcessLogHead['extensions'] = [
  extension('Concept', 'concept'),
  extension('Time', 'time'),
  extension('Organizational', 'org'),
  extension('Lifecycle', 'lifecycle'),
  extension('Identity', 'identity'),
];

export const string = (key: string, value: string): LogAttribute => ({ key, type: 'string', value });
export const date = (key: string, value: string): LogAttribute => ({ key, type: 'date', value });
