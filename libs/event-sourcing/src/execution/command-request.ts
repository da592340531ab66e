import type { Instant, Uuid } from '@ecl/kernel';
import type { StreamName } from '../event.js';
import type { ActualRevision } from '../expected-revision.js';

/** What a command must have so that its refusal can be recorded: its name in the imperative. */
export interface NamedCommand {
  readonly type: string;
}

/** A command to be decided: what is asked, for which stream, by whom, and what the decision may look at. */
export interface CommandRequest<Command extends NamedCommand, State, Context> {
  /** The idempotency key. The same key with the same command gets the first answer again. */
  readonly commandId: Uuid;
  readonly streamName: StreamName;
  readonly command: Command;
  /** The id of the account that asks. It is an id, never a name, because the log stores it unencrypted. */
  readonly actor: string;
  /** The conversation to which this command belongs. Default: the command begins a new one. */
  readonly correlationId?: Uuid;
  /** The event or command that led to this one. Default: the command itself. */
  readonly causationId?: Uuid;
  /**
   * The revision that the caller saw (If-Match). If it is given, the command is not decided again on a newer revision.
   */
  readonly expectedRevision?: ActualRevision;
  /** Nobody attempted the step: the ledger asks by itself whether it is due. A refusal is not recorded. */
  readonly isAskedByNobody?: true;
  /** What the decision looks at besides the stream; requested again for every new decision, with its moment. */
  context(now: Instant, state: State): Context | Promise<Context>;
}
