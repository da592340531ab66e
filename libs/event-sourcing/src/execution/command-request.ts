import type { Instant, Uuid } from '@ecl/kernel';
import type { StreamName } from '../event.js';
import type { ActualRevision } from '../expected-revision.js';

/** What a command must have so that a refusal of it can be recorded: its name in the imperative. */
export interface NamedCommand {
  readonly type: string;
}

/** A command on its way to a decision: what is asked, of which stream, by whom, and what the decision may look at. */
export interface CommandRequest<Command extends NamedCommand, State, Context> {
  /** The idempotency key. Sent again with the same command, it gets the first answer again. */
  readonly commandId: Uuid;
  readonly streamName: StreamName;
  readonly command: Command;
  /** The id of the account that asks. An id, never a name: it stands in the log in the clear. */
  readonly actor: string;
  /** What this command belongs to. Default: the command begins a conversation of its own. */
  readonly correlationId?: Uuid;
  /** The event or command that led to this one. Default: the command itself. */
  readonly causationId?: Uuid;
  /** The revision that the caller saw (If-Match). Where it is given, nobody decides again behind the caller's back. */
  readonly expectedRevision?: ActualRevision;
  /** What the decision looks at besides the stream; asked again for every new decision, with the moment it is taken. */
  context(now: Instant, state: State): Context | Promise<Context>;
}
