/** Which doors there are; a label of a figure. */
export type DoorName = 'cases' | 'leads' | 'bankReports' | 'registers' | 'supervision';

/**
 * `accepted`: recorded now. `repeated`: it had been recorded before. `refused`: the law forbids it. `stale`: somebody else
 * had acted since. `unacknowledged`: it is likely a slip, and whoever takes it was asked. `failed`: the log could not be read or written, or the request was not for this account.
 */
export type AnswerKind = 'accepted' | 'repeated' | 'refused' | 'stale' | 'unacknowledged' | 'failed';

/** How a command was answered. It names no case, no person and no content. */
export interface AnsweredCommand {
  readonly door: DoorName;
  /** `DecidePenalty`, … */
  readonly type: string;
  readonly answer: AnswerKind;
  /** The codes of the rules that were broken. */
  readonly rules: readonly string[];
}

/** Is told what the ledger does, for figures. It must not throw, and what it does is over at once. */
export interface LedgerObserver {
  /** A command was answered, whoever asked: a person, or the ledger itself. */
  answered(command: AnsweredCommand): void;
  /** An append has ended. @param seconds from the call until the log had it, or had refused it */
  appended(seconds: number, isAppended: boolean): void;
}
