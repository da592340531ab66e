import type { ActualRevision } from '../expected-revision.js';
import type { Position } from '../position.js';

export interface AcceptedAnswer<E> {
  readonly is: 'accepted';
  /** What happened; empty when the command asked for something that is already so. */
  readonly events: readonly E[];
  /** Revision of the last of these events; without events, the current revision of the stream. */
  readonly revision: ActualRevision;
  /** Position to wait for before reading one's own writes; undefined only while the stream does not exist. */
  readonly position: Position | undefined;
  /** This command was handled before; this is its first answer again. */
  readonly isRepeated: boolean;
}

export interface RefusedAnswer<V> {
  readonly is: 'refused';
  /** Every rule that the command would break. */
  readonly violations: readonly V[];
  readonly revision: ActualRevision;
}

export type CommandAnswer<E, V> = AcceptedAnswer<E> | RefusedAnswer<V>;
