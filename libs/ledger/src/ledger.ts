import type { Clock, Uuid } from '@ecl/kernel';
import type { EventStore, Event, Position } from '@ecl/event-sourcing';
import type { Actor, Command, Registers, Violation } from '@ecl/enforcement';

/** Who asks, and under which command id: the same id with the same command is the same request, however often it comes. */
export interface CommandRequest {
  readonly actor: Actor;
  readonly commandId: Uuid;
  readonly correlationId?: string;
  /** The revision the caller saw (`If-Match`); another one is refused as stale. */
  readonly expectedRevision?: number;
}

/** What a command came to. A refusal is recorded before it is given. */
export type CommandOutcome =
  | {
      readonly is: 'accepted';
      readonly events: readonly Event[];
      readonly revision: number;
      readonly position: Position;
      /** The command had been carried out before; this is the first answer again. */
      readonly isRepeated: boolean;
    }
  | { readonly is: 'refused'; readonly violations: readonly Violation[]; readonly revision: number | 'noStream' };

/** Executes the commands of one kind of stream. */
export interface CommandDoor {
  execute(id: string, command: Command, request: CommandRequest): Promise<CommandOutcome>;
}

/** Someone read a case file: recorded before the file is shown. */
export interface CaseFileAccess {
  readonly caseId: string;
  readonly actor: Actor;
  /** Why: the duty, or the reference of a lawful request. */
  readonly ground: string;
}

/** The whole way of the data, opened on one store. */
export interface Ledger {
  readonly clock: Clock;
  /** Checks schemas at append, upcasts on reading. */
  readonly store: EventStore;
  readonly cases: CommandDoor;
  readonly leads: CommandDoor;
  readonly bankReports: CommandDoor;
  /** The id is the register: `agencies`, `personnel`, `banks`, `powers`, `rule-packs`. */
  readonly registers: CommandDoor;
  /** The registers as they stand now, with all their history. */
  currentRegisters(): Registers;
  recordAccess(access: CaseFileAccess): Promise<void>;
  close(): Promise<void>;
}
