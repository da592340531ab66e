import type { Position } from '@ecl/event-sourcing';

/** Which doors there are; a label of a figure. */
export type DoorName = 'cases' | 'leads' | 'bankReports' | 'registers' | 'supervision' | 'lawfulRequests';

/**
 * `accepted`: recorded now. `repeated`: it had been recorded before. `refused`: the law forbids it. `stale`: somebody else
 * had acted since. `unacknowledged`: it is likely a slip, and whoever takes it was asked. `failed`: the log could not be read or written, or the request was not for this account.
 */
export type AnswerKind = 'accepted' | 'repeated' | 'refused' | 'stale' | 'unacknowledged' | 'failed';

/** `conflict`: the stream was not where the append expected it; nothing was written, and the step is decided again. */
export type AppendEnd = 'appended' | 'conflict' | 'failed';

/** How a command was answered. It names no case, no person and no content. */
export interface AnsweredCommand {
  readonly door: DoorName;
  /** `DecidePenalty`, … */
  readonly type: string;
  readonly answer: AnswerKind;
  /** The codes of the rules that were broken. */
  readonly rules: readonly string[];
}

/** A part of what the ledger does. It names no case and no person. */
export type Work =
  | { readonly is: 'command'; readonly door: DoorName; readonly type: string }
  | { readonly is: 'append'; readonly events: number };

/** Is told what the ledger does, for figures. It must not throw, and what it does is over at once. */
export interface LedgerObserver {
  /**
   * A command was answered, whoever asked: a person, or the ledger itself. Where the ledger asked whether the law has brought
   * something about, and it has not, nobody was refused anything, and nothing is told.
   */
  answered(command: AnsweredCommand): void;
  /**
   * An append has ended.
   * @param seconds from the call until the log had it, or had refused it
   * @param position of its last event; absent where it was not appended
   */
  appended(seconds: number, end: AppendEnd, position?: Position): void;
  /** Does a part of the work, of which all that it calls is a part. What is answered and appended is told while it lasts. */
  within?<Result>(work: Work, run: () => Promise<Result>): Promise<Result>;
}
